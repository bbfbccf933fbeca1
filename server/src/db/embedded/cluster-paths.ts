import path from 'node:path';

/** Where the embedded database keeps what, below the data folder. */
export interface ClusterPaths {
  /** The data folder itself. */
  readonly folder: string;
  /** What Postgres owns: its data files. */
  readonly cluster: string;
  /** The password of the administrator of the cluster. */
  readonly adminPassword: string;
  /** The password of the role that owns our schema. */
  readonly ownerPassword: string;
  /** What Postgres has to say. */
  readonly log: string;
}

export function clusterPaths(folder: string): ClusterPaths {
  return {
    folder,
    cluster: path.join(folder, 'postgres'),
    adminPassword: path.join(folder, 'postgres-admin-password'),
    ownerPassword: path.join(folder, 'postgres-owner-password'),
    log: path.join(folder, 'postgres.log'),
  };
}
