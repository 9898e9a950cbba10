import writeExcelFile from 'write-excel-file/node';
import { SetupError, UserError } from '../../src/core/errors.ts';
import type { RosterStore } from '../../src/core/roster.ts';
import { planImport } from '../../src/members/import/import.ts';
import { changeOf, type RosterPlan } from '../../src/members/import/plan.ts';
import { openMemory } from '../../src/store/memory.ts';

export type Cells = readonly (readonly (string | number | Date | null)[])[];

/** A .xlsx file as somebody types it, sheet by sheet. */
export async function workbook(sheets: Readonly<Record<string, Cells>>): Promise<Uint8Array> {
  const all = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, type: Date, format: 'yyyy-mm-dd' } : value)),
    ),
  }));
  return new Uint8Array(await writeExcelFile(all).toBuffer());
}

/** The same as text. */
export function text(rows: readonly (readonly string[])[], sign = ','): Uint8Array {
  return new TextEncoder().encode(rows.map((row) => row.join(sign)).join('\r\n'));
}

/** A roster that lists are imported into. */
export interface Office {
  readonly roster: RosterStore;
  plan(file: Uint8Array, leave?: boolean): Promise<RosterPlan>;
  /** Imports; everything happens as at the terminal. */
  take(file: Uint8Array, leave?: boolean): Promise<RosterPlan>;
  /** What is wrong with a file, one line each. */
  problems(file: Uint8Array): Promise<readonly string[]>;
  /** Everybody, waiting ones too: `支部 姓名 角色 党小组 职级 手机 邮箱`, what is not there left out. */
  people(): Promise<readonly string[]>;
}

export async function openOffice(configuredAdministrator = true): Promise<Office> {
  const { roster } = await openMemory();
  const plan = async (file: Uint8Array, leave = false): Promise<RosterPlan> => {
    const branches = (await roster.branches()).map(({ name }) => name);
    const [members, awaited] = [await roster.members(), await roster.awaited()];
    return planImport(file, { members, awaited, branches, configuredAdministrator }, { leave });
  };
  return {
    roster,
    plan,
    async take(file, leave) {
      const planned = await plan(file, leave);
      await roster.change(changeOf(planned, '导入', '2026-03-18T10:00:00+08:00'));
      return planned;
    },
    async problems(file) {
      const error = await plan(file).catch((thrown: unknown) => thrown);
      if (error instanceof SetupError) return error.problems;
      if (error instanceof UserError) return [error.message];
      throw new Error('was taken', { cause: error });
    },
    async people() {
      const all = [...(await roster.members()), ...(await roster.awaited())];
      return all.map(({ branch, name, roles, group, rank, mobile, email }) =>
        [branch, name, roles.join('、'), group, rank, mobile, email].filter((part) => part).join(' '),
      );
    },
  };
}
