import type { Skill, Team, TeamSet } from '@nativ/schemas';
import type { Knex } from 'knex';
import { uuidv7 } from 'uuidv7';
import { asPerson } from '../../db/person-transaction.ts';
import { isUniqueViolation } from '../../db/unique-violation.ts';
import type { Actor } from '../../security/actor.ts';
import { recordAudit } from '../../security/audit-store.ts';
import { type Page, pageOf } from '../page.ts';
import * as store from './team-store.ts';

export type SetTeamOutcome = { readonly kind: 'set'; readonly team: Team } | { readonly kind: 'hidden' | 'nameTaken' };

interface NamePage {
  readonly afterName: string;
  readonly limit: number;
}

/** Teams, which are named sets of people, and the skills that profiles are offered. Admins look after both. */
export class TeamService {
  private readonly people: Knex;

  constructor(parts: { readonly people: Knex }) {
    this.people = parts.people;
  }

  list(actor: Actor, { afterName, limit }: NamePage): Promise<Page<Team>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await store.listTeams(transaction, afterName, limit + 1);
      return pageOf(
        rows,
        limit,
        (row) => [row.sort_name],
        ({ id, name, members }) => ({ id, name, members }),
      );
    });
  }

  /** Makes a team, or sets one that is there. */
  async set(actor: Actor, teamId: string | null, input: TeamSet): Promise<SetTeamOutcome> {
    const id = teamId ?? uuidv7();
    const name = input.name.normalize('NFC').trim();
    try {
      return await asPerson(this.people, actor, async (transaction): Promise<SetTeamOutcome> => {
        if (teamId === null) await store.insertTeam(transaction, actor, { id, name });
        else if (!(await store.renameTeam(transaction, id, name))) return { kind: 'hidden' };
        await store.setTeamMembers(transaction, actor, id, input.memberIds);
        const action = teamId === null ? 'team.created' : 'team.changed';
        await recordAudit(transaction, actor, { action, subjectId: id });
        const team = await store.findTeam(transaction, id);
        return team === null ? { kind: 'hidden' } : { kind: 'set', team };
      });
    } catch (error) {
      if (isUniqueViolation(error)) return { kind: 'nameTaken' };
      throw error;
    }
  }

  remove(actor: Actor, id: string): Promise<boolean> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await store.deleteTeam(transaction, id))) return false;
      await recordAudit(transaction, actor, { action: 'team.removed', subjectId: id });
      return true;
    });
  }

  listSkills(actor: Actor, { afterName, limit }: NamePage): Promise<Page<Skill>> {
    return asPerson(this.people, actor, async (transaction) => {
      const rows = await store.listSkills(transaction, afterName, limit + 1);
      return pageOf(
        rows,
        limit,
        (row) => [row.sort_name],
        ({ id, name }) => ({ id, name }),
      );
    });
  }

  addSkill(actor: Actor, name: string): Promise<Skill> {
    return asPerson(this.people, actor, async (transaction) => {
      const skill = await store.insertSkill(transaction, actor, { id: uuidv7(), name: name.normalize('NFC').trim() });
      await recordAudit(transaction, actor, { action: 'skill.added', subjectId: skill.id });
      return skill;
    });
  }

  removeSkill(actor: Actor, id: string): Promise<boolean> {
    return asPerson(this.people, actor, async (transaction) => {
      if (!(await store.deleteSkill(transaction, id))) return false;
      await recordAudit(transaction, actor, { action: 'skill.removed', subjectId: id });
      return true;
    });
  }
}
