import { ROLES, STANCES } from "./bytes/codes.js";
import { CHANGE_DIRECTIONS } from "./write/encode-report.js";

/** SQL that turns a code of the tables into its word. */
function word(column: string, words: readonly string[], first: number): string {
  return `CASE ${column} ${words.map((name, index) => `WHEN ${index + first} THEN '${name}'`).join(" ")} END`;
}

const EVIDENCE_ID = `report.id || '@' || start || '-' || "end" AS evidence`;
/** Columns of the report that every view about passages of reports begins with. */
const REPORT = "report.id AS report, report.year, report.agency, report.region, report.region_code, report.level";
const ROLE = `${word("role", ROLES, 0)} AS role`;
/** What reports say of an entity; where they differ, the variant that comes first. */
const DATA = "(SELECT data FROM entity_variant WHERE entity = entity.no ORDER BY data LIMIT 1)";

function items(view: string, kind: number): string {
  return `CREATE VIEW ${view} AS
  SELECT ${REPORT}, ordinal, heading, start, "end", ${EVIDENCE_ID} FROM item JOIN report ON report.no = item.report
  WHERE item.kind = ${kind};`;
}

/**
 * The views that other tools read (docs/store.md). Their names and columns are a promise: tables may change with the
 * schema version, views keep what they give.
 */
export const VIEWS = `
CREATE VIEW reports AS
  SELECT id AS report, document, path, kind, title, year, published_on, agency, agency_id, lineage, level, system,
    region, region_id, region_code, lexicon, content_hash FROM report;

CREATE VIEW entities AS
  SELECT id, label, name, ${DATA} AS properties FROM entity WHERE name IS NOT NULL;

CREATE VIEW laws AS
  SELECT id AS law_id, name AS law, label, properties ->> '$.kind' AS kind, properties ->> '$.issuer' AS issuer,
    properties ->> '$.status' AS status, properties ->> '$.replacedBy' AS replaced_by,
    properties ->> '$.replacedOn' AS replaced_on
  FROM entities WHERE label IN ('Law', 'Document');

CREATE VIEW agencies AS
  SELECT id AS agency_id, name AS agency, properties ->> '$.level' AS level, properties ->> '$.regionId' AS region_id,
    properties ->> '$.system' AS system, properties ->> '$.lineage' AS lineage
  FROM entities WHERE label = 'Agency';

CREATE VIEW mentions AS
  SELECT ${REPORT}, entity.id AS entity_id, entity.label, entity.name,
    ${word("stance", STANCES, 1)} AS stance, planned, ${ROLE}, start, "end", term.key AS rule, ${EVIDENCE_ID}
  FROM fact JOIN report ON report.no = fact.report JOIN entity ON entity.no = fact.entity
    JOIN term ON term.no = fact.rule
  WHERE fact.kind = 0;

CREATE VIEW citations AS
  SELECT report, year, agency, region, region_code, level, entity_id AS law_id, name AS law, label, stance, planned,
    role, start, "end", rule, evidence
  FROM mentions WHERE label IN ('Law', 'Document');

CREATE VIEW programmes AS
  SELECT report, year, agency, region, region_code, level, entity_id AS programme_id, name AS programme, label,
    planned, role, start, "end", rule, evidence
  FROM mentions WHERE label IN ('Programme', 'Platform');

CREATE VIEW quantities AS
  SELECT ${REPORT}, subject.key AS subject, text, value, max, unit.key AS unit, base_value, base_max,
    base.key AS base_unit, approx.key AS approx, period.key AS period, planned, ${ROLE}, change_from, change_to,
    basis.key AS change_basis, ${word("change_direction", CHANGE_DIRECTIONS, 0)} AS change_direction,
    (SELECT json_group_array(entity.id) FROM quantity_entity AS own JOIN entity ON entity.no = own.entity
      WHERE own.report = quantity.report AND own.seq = quantity.seq) AS entities,
    start, "end", rule.key AS rule, ${EVIDENCE_ID}
  FROM quantity JOIN report ON report.no = quantity.report
    JOIN subject ON subject.no = quantity.subject
    JOIN term AS unit ON unit.no = quantity.unit
    JOIN term AS base ON base.no = quantity.base_unit
    JOIN term AS rule ON rule.no = quantity.rule
    LEFT JOIN term AS approx ON approx.no = quantity.approx
    LEFT JOIN term AS period ON period.no = quantity.period
    LEFT JOIN term AS basis ON basis.no = quantity.change_basis;

${items("commitments", 1)}

${items("problems", 2)}

CREATE VIEW concerns AS
  SELECT ${REPORT}, CASE fact.kind WHEN 1 THEN 'commitment' ELSE 'problem' END AS item, ordinal,
    entity.id AS entity_id, entity.label, entity.name, start, "end", ${EVIDENCE_ID}
  FROM fact JOIN report ON report.no = fact.report JOIN entity ON entity.no = fact.entity
  WHERE fact.kind > 0;

CREATE VIEW links AS
  SELECT kind, source.id AS source, target.id AS target, link.refs AS relations,
    (SELECT json_group_array(rule) FROM link_rule WHERE link = link.no) AS rules
  FROM link JOIN entity AS source ON source.no = link.source JOIN entity AS target ON target.no = link.target;

CREATE VIEW texts AS
  SELECT report.id AS report, CASE typeof(text) WHEN 'text' THEN text END AS text,
    CASE typeof(text) WHEN 'blob' THEN 'deflated' ELSE 'plain' END AS form
  FROM report JOIN report_text USING (no);

CREATE VIEW evidence AS
  SELECT ${EVIDENCE_ID}, report.id AS report, report.path, start, "end", ${ROLE}, term.key AS rule,
    CASE typeof(text) WHEN 'text' THEN substr(text, start + 1, "end" - start) END AS quote
  FROM (SELECT report, start, "end", role, rule FROM fact WHERE kind = 0
      UNION ALL SELECT report, start, "end", role, rule FROM quantity) AS span
    JOIN report ON report.no = span.report JOIN term ON term.no = span.rule
    LEFT JOIN report_text USING (no);
`;
