//! A record while it is being typed: what is there and wrong, and what is asked next.

use tallfest_base::{AnyField, Code, Form, Kind, Lang, List, Place, Slot, Year};
use tallfest_formats::{Slow, fast, slow};
use tallfest_rules::{Context, Routing, missing_rule, structure};

use crate::{FileReport, Finding, check_record};

/// Checks a record that is being typed, as JSON: what is there and wrong. Nothing is said of what is not answered yet;
/// an answer that is empty (`""`, `null`, `[]`) is not answered. Whether it may be sent, [`check_record`] says.
///
/// ```
/// use tallfest::{prelude::*, smiso::Contact};
///
/// let rules = |typed: &[u8]| -> Vec<_> {
///     let report = tallfest::check_draft::<Contact>(typed, &Context::unknown(2020));
///     report.findings().into_iter().map(Finding::rule_id).collect()
/// };
/// assert!(rules(b"{}").is_empty());
/// assert!(rules(br#"{"contact_channel":"","contact_date":"2020-02-29"}"#).is_empty());
/// assert_eq!(rules(br#"{"contact_date":"2020-02-30"}"#), ["S-028"]);
/// ```
pub fn check_draft<T: Form>(typed: &[u8], context: &Context<'_>) -> FileReport {
    let mut report = check_record::<T>(typed, context);
    let draft = Draft::<T>::read(typed.strip_prefix(b"\xef\xbb\xbf").unwrap_or(typed));
    report.retain(|finding| draft.is_there(finding, context.year));
    report
}

/// The same, of a record that is no JSON (yet).
///
/// ```
/// use tallfest::{base::Sample, prelude::*, smiso::Contact};
///
/// let typed = Contact { contact_channel: Answer::Absent, ..Contact::sample() };
/// assert!(tallfest::check_draft_record(&typed, &Context::unknown(2020)).findings().is_empty());
/// ```
pub fn check_draft_record<T: Form>(typed: &T, context: &Context<'_>) -> FileReport {
    // A record can always be written: its keys are names, its numbers whole.
    let json = serde_json::to_vec(typed).unwrap_or_default();
    check_draft::<T>(&json, context)
}

/// A record as far as it can be read.
struct Draft<T> {
    row: Vec<u64>,
    unreadable: Vec<usize>,
    of: std::marker::PhantomData<T>,
}

impl<T: Form> Draft<T> {
    fn read(typed: &[u8]) -> Self {
        let read = |record: T, unreadable| Self {
            row: record.row().as_ref().to_vec(),
            unreadable,
            of: std::marker::PhantomData,
        };
        fast::<T>(typed).map_or_else(
            || {
                let Slow { record, unreadable, .. } = slow::<T>(typed);
                read(record, unreadable)
            },
            |record| read(record, vec![]),
        )
    }

    /// Whether a finding is about something that is there. Rules say of themselves that they cannot be evaluated where
    /// an answer is missing, so that its place tells.
    fn is_there(&self, finding: &Finding, year: Year) -> bool {
        if finding.rule_id() == structure::EMPTY_ANSWER.id.as_str() {
            return false;
        }
        let Some(place) = finding.fault.place else { return true };
        let Some(field) = AnyField::named(T::FIELDS, place.question.id) else { return true };
        let of_place = |slot: &Slot<T>| place.row.is_none() || slot.place() == place;
        let is_absent = |slot: Slot<T>| {
            let index = slot.index();
            self.row.get(index) == Some(&0) && !self.unreadable.contains(&index)
        };
        let mut slots = field.slots().filter(of_place).map(is_absent);
        let is_missing = finding.fault.rule.id == missing_rule(field, year).id;
        // Of a matrix, the rows that are asked may be missing while others are there.
        if is_missing { !slots.any(|absent| absent) } else { slots.any(|absent| !absent) }
    }
}

/// A question that is asked of a record as far as it is filled in.
#[derive(Debug, Clone)]
pub struct VisibleField {
    /// The form and the question.
    pub place: Place,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Whether an answer is needed: of questions of which one is enough, whether none of the others is answered.
    pub is_required: bool,
    /// Of a matrix, the rows that are asked now.
    pub rows: Vec<&'static Code>,
    /// The codes of the year, if it is answered by codes.
    pub codes: Vec<&'static Code>,
}

impl VisibleField {
    /// The question's id: its key in a record.
    pub const fn id(&self) -> &'static str {
        self.place.question.id
    }

    /// What people are asked.
    pub fn label(&self, lang: Lang) -> &'static str {
        self.place.question.text.to(lang)
    }
}

/// The questions that are asked of a record now, in the order of the form: by its answers so far, the year, and what is
/// known of the centre. What hangs on a register that there is not is shown, and not required. Without consent, nothing
/// that needs it is asked, whatever stands in the record.
///
/// ```
/// use tallfest::{prelude::*, smiso::Visit, visible_fields};
///
/// let fields = visible_fields(&Visit::default(), &Context::unknown(2020));
/// let channel = fields.iter().find(|field| field.id() == "visit_channel").ok_or("not asked")?;
/// assert_eq!(channel.label(Lang::En), "How the visit was carried out");
/// assert!(channel.codes.iter().any(|code| code.code == "physical"));
/// # Ok::<(), &str>(())
/// ```
pub fn visible_fields<T: Form>(record: &T, context: &Context<'_>) -> Vec<VisibleField> {
    let routing = Routing::<T>::new(context.year, context.facts);
    let mut row = record.row();
    if let Some(gate) = T::GATE.filter(|gate| !gate.is_open(row.as_ref())) {
        let mut without = record.clone();
        gate.drop_content(&mut without, context.year);
        row = without.row();
    }
    let mut fields: Vec<VisibleField> = vec![];
    for asked in routing.asked_now(row.as_ref()) {
        let field = asked.slot.field;
        let row = asked.slot.row_code();
        match fields.last_mut().filter(|last| last.id() == field.question.id) {
            Some(matrix) => {
                matrix.is_required |= asked.is_needed;
                matrix.rows.extend(row);
            }
            None => fields.push(VisibleField {
                place: field.place(),
                kind: field.kind,
                is_required: asked.is_needed,
                rows: row.into_iter().collect(),
                codes: field.kind.codes().map_or(vec![], |list| codes_of(list, context)),
            }),
        }
    }
    fields
}

fn codes_of(list: &'static List, context: &Context<'_>) -> Vec<&'static Code> {
    list.codes.iter().filter(|code| code.valid.holds_in(context.year)).collect()
}
