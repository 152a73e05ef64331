//! The schema of an answer, by its kind. Each fails in one keyword for each thing that is wrong: what can be two things
//! is told apart by `if` before it is looked at, so that no failure is a list of alternatives.

use serde_json::{Map, Value as Json, json};
use tallfest_base::{
    AnyField, Code, Date, Form, Key, Kind, List, MAX_WHOLE, Role, Slot, Year, seen,
};
use tallfest_rules::{Expected, Refusals, structure};

use super::findings::{Findings, expected, of_fault, whole};

/// The definitions that the answers of a form share: lists of codes, and kinds of answer.
#[derive(Debug)]
pub(super) struct Definitions {
    year: Year,
    all: Map<String, Json>,
}

/// A reference to a definition.
pub(super) fn local(name: &str) -> Json {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// The word that can stand for a number, or for a whole matrix.
const fn not_stated() -> Code {
    Code::common(Role::NotStated, seen(0))
}

/// Whether an answer to the question may have decimals. One that must not is a whole number, which a schema can say.
pub(super) const fn has_decimals<T>(field: &AnyField<T>) -> bool {
    matches!(field.kind.cell(), Kind::Number { decimals: 1.., .. })
}

impl Definitions {
    pub(super) fn new(year: Year) -> Self {
        Self { year, all: Map::new() }
    }

    /// All definitions, in the order of their names.
    pub(super) fn finish(mut self) -> Map<String, Json> {
        self.all.sort_keys();
        self.all
    }

    /// The schema of the answer to a question in the year: of its kind, with what the years of its codes and rows refuse.
    pub(super) fn of_field<T: Form>(
        &mut self,
        field: &'static AnyField<T>,
        refusals: &Refusals<T>,
    ) -> Map<String, Json> {
        let known = match field.kind {
            Kind::PerCode(rows, _) => self.of_rows(field, rows, refusals),
            Kind::Key
            | Kind::Text
            | Kind::Date
            | Kind::Number { .. }
            | Kind::Code(_)
            | Kind::Codes(_) => self.of_slot(Slot { field, row: 0 }, refusals),
        };
        let Json::Object(known) =
            (if field.can_be_not_stated { self.or_not_stated(&known) } else { known })
        else {
            return Map::new();
        };
        known
    }

    /// A text is "not stated", and all else is an answer.
    fn or_not_stated(&mut self, known: &Json) -> Json {
        let name = "not_stated";
        self.all.entry(name).or_insert_with(|| {
            let code = not_stated();
            let words = |_| format!("`{}`", code.code);
            let found = Findings::of("const", expected(&structure::WRONG_TYPE, words));
            json!({
                "title": code.label.nb, "x-labels": code.label, "description": code.label.nb,
                "const": code.code, "x-findings": found, "examples": [code.code],
            })
        });
        json!({ "if": { "type": "string" }, "then": local(name), "else": known })
    }

    fn of_rows<T: Form>(
        &mut self,
        field: &'static AnyField<T>,
        rows: &'static List,
        refusals: &Refusals<T>,
    ) -> Json {
        let mut properties = Map::new();
        for slot in field.slots() {
            let Some(row) = slot.row_code() else { continue };
            let label = row.label_in(self.year);
            let mut cell = match refusals.code_outside_years(slot, row) {
                Some(fault) => super::findings::never(&fault).into(),
                None => self.of_slot(slot, refusals),
            };
            if let Some(cell) = cell.as_object_mut() {
                cell.insert("title".into(), label.nb.into());
                cell.insert("x-labels".into(), json!(label));
            }
            properties.insert(row.code.to_owned(), cell);
        }
        let mut found = Findings::default();
        found.add("type", kind_of(&field.kind));
        found.add("minProperties", whole(&structure::EMPTY_ANSWER));
        found.add("additionalProperties", whole(&structure::UNKNOWN_ROW));
        json!({
            "type": "object", "properties": properties, "additionalProperties": false, "minProperties": 1,
            "x-list": rows.id, "x-findings": found,
        })
    }

    /// One answer, or that of one row.
    fn of_slot<T: Form>(&mut self, slot: Slot<T>, refusals: &Refusals<T>) -> Json {
        let kind = slot.field.kind.cell();
        let mut schema = local(&self.of_kind(kind));
        let Some((list, answer)) = kind.codes().zip(schema.as_object_mut()) else { return schema };
        let outside = list.codes_in(list.outside(self.year));
        let refused: Vec<_> = outside
            .filter_map(|code| Some((code, refusals.code_outside_years(slot, code)?)))
            .collect();
        let codes: Vec<_> = refused.iter().map(|(code, _)| code.code).collect();
        let not_these = refused.first().map(|(_, fault)| {
            // Of several codes, each has years of its own.
            let fault = tallfest_rules::Fault { values: vec![], ..fault.clone() };
            json!({ "not": { "enum": codes }, "x-findings": Findings::of("not", of_fault(&fault)) })
        });
        if let Kind::Code(_) = kind {
            if let Some(Json::Object(not_these)) = not_these {
                answer.extend(not_these);
            }
            return schema;
        }
        let alone: Vec<_> = list.codes_in(list.exclusive()).map(|code| code.code).collect();
        let mut parts = vec![];
        if let Some(not_these) = not_these {
            parts.push(json!({ "if": { "type": "array" }, "then": { "type": "array", "items": not_these } }));
        }
        if let Some(fault) = refusals.alone(slot.place()).filter(|_| !alone.is_empty()) {
            parts.push(json!({
                "if": { "type": "array", "contains": { "enum": alone } },
                "then": { "type": "array", "maxItems": 1, "x-findings": Findings::of("maxItems", of_fault(&fault)) },
            }));
        }
        if !parts.is_empty() {
            answer.insert("allOf".into(), parts.into());
        }
        schema
    }

    /// The name of the definition of a kind of answer.
    fn of_kind(&mut self, kind: &Kind) -> String {
        let name = match kind {
            Kind::Key => "key".to_owned(),
            Kind::Text | Kind::PerCode(..) => "text".to_owned(),
            Kind::Date => "date".to_owned(),
            Kind::Number { decimals: 0, max: MAX_WHOLE } => "integer".to_owned(),
            Kind::Number { decimals: 0, max } => format!("integer_to_{max}"),
            Kind::Number { decimals, max: MAX_WHOLE } => format!("decimal_{decimals}"),
            Kind::Number { decimals, max } => format!("decimal_{decimals}_to_{max}"),
            Kind::Code(list) => format!("{}_answer", list.id),
            Kind::Codes(list) => format!("{}_answers", list.id),
        };
        if let Kind::Codes(list) = kind {
            self.of_kind(&Kind::Code(list));
        }
        if let Kind::Code(list) = kind {
            let mut lines = list.schema_in(self.year).to_value();
            if let Some(lines) = lines.as_object_mut() {
                lines.insert("title".into(), list.id.into());
                lines.insert("description".into(), format!("Kodelisten {}.", list.id).into());
                lines.insert("x-list".into(), list.id.into());
                lines.insert("examples".into(), json!(list.codes.first().map(|code| [code.code])));
            }
            self.all.insert(list.id.to_owned(), lines);
        }
        if !self.all.contains_key(&name) {
            let schema = described(kind, bare(kind), self.year);
            self.all.insert(name.clone(), schema);
        }
        name
    }
}

fn kind_of(kind: &Kind) -> Json {
    let words = Expected::of(kind);
    expected(&structure::WRONG_TYPE, |lang| words.words(lang))
}

fn described(kind: &Kind, mut schema: Json, year: Year) -> Json {
    if let Some(schema) = schema.as_object_mut() {
        let words = Expected::of(kind).words(tallfest_base::Lang::Nb);
        schema.insert("title".into(), words.clone().into());
        schema.insert("description".into(), format!("Svaret er {words}.").into());
        schema.insert("examples".into(), json!([super::example::of_kind(kind, year)]));
    }
    schema
}

/// A kind of answer, whatever the question.
fn bare(kind: &Kind) -> Json {
    let mut found = Findings::of("type", kind_of(kind));
    match kind {
        Kind::Key => {
            found.add("pattern", kind_of(kind));
            found.add("not", kind_of(kind));
            // The second pattern keeps out a line break at the end, before which `$` matches in some engines.
            json!({ "type": "string", "pattern": Key::PATTERN, "not": { "pattern": "\\n" }, "x-findings": found })
        }
        Kind::Text | Kind::PerCode(..) => {
            found.add("minLength", whole(&structure::EMPTY_ANSWER));
            json!({ "type": "string", "minLength": 1, "x-findings": found })
        }
        Kind::Date => {
            for keyword in ["pattern", "format", "maxLength"] {
                let words = Expected::of(kind);
                found.add(keyword, expected(&structure::NOT_A_DAY, |lang| words.words(lang)));
            }
            json!({
                "type": "string", "format": "date", "pattern": Date::PATTERN, "maxLength": 10, "x-findings": found,
            })
        }
        Kind::Number { decimals, max } => {
            let one = 10_u64.pow(*decimals);
            let (limit, most) = if *max == MAX_WHOLE {
                ("exclusiveMaximum", (MAX_WHOLE + 1) / one)
            } else {
                ("maximum", *max)
            };
            found.add("minimum", expected(&structure::NEGATIVE, |_| "0 –".to_owned()));
            found.add(limit, expected(&structure::ABOVE_LIMIT, |_| format!("0 – {most}")));
            let mut schema = json!({
                "type": if *decimals == 0 { "integer" } else { "number" }, "minimum": 0, limit: most, "x-findings": found,
            });
            if let Some(schema) = schema.as_object_mut().filter(|_| *decimals > 0) {
                schema.insert("x-decimals".into(), json!(decimals));
            }
            schema
        }
        Kind::Code(list) => {
            let codes: Vec<_> = list.codes.iter().map(|code| code.code).collect();
            let words = Expected::of(kind);
            let found =
                Findings::of("enum", expected(&structure::UNKNOWN_CODE, |lang| words.words(lang)));
            // The list explains its codes; where none of them was given, one keyword fails and not each line of the list.
            json!({ "if": local(list.id), "else": { "enum": codes, "x-findings": found }, "x-list": list.id })
        }
        Kind::Codes(list) => {
            found.add("minItems", whole(&structure::EMPTY_ANSWER));
            found.add("uniqueItems", whole(&structure::CODE_TWICE));
            json!({
                "type": "array", "items": local(&format!("{}_answer", list.id)), "minItems": 1, "uniqueItems": true,
                "x-list": list.id, "x-findings": found,
            })
        }
    }
}
