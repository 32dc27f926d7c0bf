import type { DeskWeek } from '../core/domain/carried.ts';
import { dismissReasons } from '../core/domain/desk.ts';
import type { Desk } from './desk.ts';
import { readAllVersions } from './rebuttals.ts';

/** Reads the desk's week from `from` (inclusive) until `until` (exclusive). */
export function readDeskWeek(desk: Desk, from: string, until: string): DeskWeek {
  const acts = desk.db
    .prepare("SELECT action, details FROM audit WHERE at >= ? AND at < ? AND action LIKE 'claim.%'")
    .all(from, until);
  const reasons = acts
    .filter((act) => act.action === 'claim.dismissed')
    .map((act) => String((JSON.parse(String(act.details)) as { reason?: unknown }).reason));
  const versions = readAllVersions(desk)
    .flat()
    .filter((version) => version.publishedAt >= from && version.publishedAt < until)
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  const published = versions.filter((version) => version.version === 1);
  const opened = desk.db.prepare(
    "SELECT at FROM audit WHERE subject = ? AND action = 'case.open' ORDER BY seq LIMIT 1",
  );
  return {
    accepted: acts.filter((act) => act.action === 'claim.accepted').length,
    dismissed: reasons.length,
    dismissedBy: Object.fromEntries(
      dismissReasons.map((reason) => [reason, reasons.filter((r) => r === reason).length]),
    ),
    published,
    corrected: versions.filter((version) => version.version > 1),
    hoursToAnswer: published.map((version) => {
      const at = String(opened.get(version.caseId)?.at ?? version.publishedAt);
      return (Date.parse(version.publishedAt) - Date.parse(at)) / 3_600_000;
    }),
    openCases: Number(
      desk.db.prepare("SELECT count(*) AS n FROM desk_case WHERE status IN ('open', 'review')").get()?.n ?? 0,
    ),
  };
}
