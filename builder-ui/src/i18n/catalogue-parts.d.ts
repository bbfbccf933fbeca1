declare module '*?part=start' {
  const texts: object;
  export default texts;
}

declare module '*?part=rest' {
  const texts: object;
  export default texts;
}
