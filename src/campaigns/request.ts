import { findDates } from '../calendar/expression/dates.ts';
import { readPeriod } from '../calendar/expression/stretch.ts';
import { UserError } from '../core/errors.ts';
import { branchSaid } from '../ledger/branch-said.ts';
import { openPage, type Page, take } from '../ledger/understand/page.ts';
import { findBranch } from '../ledger/understand/unit.ts';
import type { Beginning } from '../obligations/campaigns/proposal.ts';
import type { CampaignTemplate } from '../obligations/campaigns/template.ts';
import { fold } from '../text/fold.ts';
import { texts } from '../texts/texts.ts';

/** What words say about a campaign that is to be started. */
export interface StartRequest {
  /** The one that is named; more where several are, none where none is. */
  readonly templates: readonly CampaignTemplate[];
  /** null where nobody said when. */
  readonly beginning: Beginning | null;
  /** null for all branches. */
  readonly branches: readonly string[] | null;
}

const QUOTES = /["'“”]/g;
/** A month alone could be of any year, and a day alone of this one or the next. */
const YEAR_SAID = /\d{4}|[今本明后]年|\d{2}年/;

/**
 * Reads `作风建设年 2027年 第一党支部、第二党支部`.
 * @param known names of all branches
 * @param today local date
 * @throws UserError for a branch that is not there
 */
export function readStart(
  text: string,
  campaigns: readonly CampaignTemplate[],
  known: readonly string[],
  today: string,
): StartRequest {
  const templates = campaignsNamed(text, campaigns);
  const { names, page } = branchesIn(text, known);
  const bare = templates.reduce((rest, template) => withoutNames(rest, template), page.open);
  return { templates, beginning: beginningIn(bare, today), branches: names };
}

/**
 * @returns the templates that the text names in full by one of their names, those of a longer name only: 四好一强 is no
 *   四强一硬, and 四好 names none
 */
export function campaignsNamed(
  text: string,
  campaigns: readonly CampaignTemplate[],
): readonly CampaignTemplate[] {
  const said = fold(text).replace(QUOTES, '');
  return campaigns.filter((template) => namesOf(template).some((name) => said.includes(name)));
}

/**
 * @param known names of all branches
 * @returns the branches that are named, in the order of the roster (null for all, or where none is), and the rest
 * @throws UserError for one that is not there
 */
export function branchesIn(
  text: string,
  known: readonly string[],
): { readonly names: readonly string[] | null; readonly page: Page } {
  const found = new Set<string>();
  let page = openPage(text);
  for (let named = findBranch(page, known); named !== null; named = findBranch(page, known)) {
    found.add(named.name);
    page = take(page, named.span);
  }
  const left = branchSaid(page.open, []);
  if (left !== null && left !== 'every')
    throw new UserError(texts().campaigns.start.unknownBranchOrAll(left.branch));
  if (left === 'every' || found.size === 0) return { names: null, page };
  return { names: known.filter((name) => found.has(name)), page };
}

function beginningIn(text: string, today: string): Beginning | null {
  const [day] = findDates(text, { today, tense: 'future' }).flatMap(({ reading }) =>
    reading.kind === 'day' ? [reading.date] : [],
  );
  if (day !== undefined) return { first: day };
  const period = YEAR_SAID.test(text) ? readPeriod(text, today)?.period : undefined;
  if (period !== undefined)
    return period.every === 'year' ? { year: Number(period.key) } : { first: period.start };
  const [, bare] = /(?:^|\D)(20\d{2})(?!\d)/.exec(text) ?? [];
  return bare === undefined ? null : { year: Number(bare) };
}

function namesOf({ name, aliases }: CampaignTemplate): readonly string[] {
  return [name, ...aliases].map((one) => fold(one).replace(QUOTES, ''));
}

/** 五个阶段 and 一强 are no numbers of a date. */
function withoutNames(text: string, template: CampaignTemplate): string {
  return namesOf(template)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, ' '), text.replace(QUOTES, ''));
}
