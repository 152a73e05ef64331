//! A record in both gears.

use tallfest_base::{AnyField, Form, KeyOrder, Kind, Place, Scan, Slot, Value};
use tallfest_rules::{Expected, Fault, Severity, Shown, structure};

use super::{
    answer::{is_empty, read, shown},
    faults::Faults,
    node::{Member, Node, NodeKind},
    parse::{DEPTH, Problem, ProblemKind, parse},
};

/// The fast gear: a record read straight into its struct, or nothing.
///
/// What it refuses, [`slow`] explains; what it accepts, `slow` finds no fault in, and reads the same.
///
/// ```
/// use tallfest_forms::smiso::contact::Contact;
/// use tallfest_formats::fast;
/// assert!(fast::<Contact>(br#"{"record_id":"c-1"}"#).is_some());
/// assert!(fast::<Contact>(br#"{"record_id":"c-1","fax":true}"#).is_none());
/// ```
pub fn fast<T: Form>(bytes: &[u8]) -> Option<T> {
    let mut record = T::default();
    let is_read = quick(&mut record, bytes, &mut KeyOrder::default());
    if is_read { Some(record) } else { by_serde(bytes) }
}

/// The quick reader of the form's own declaration, into an empty record. Whether it takes the text; what it leaves
/// behind if not is of no use. The order of the keys is one that was met before, if any, and makes it quicker only.
pub fn quick<T: Form>(record: &mut T, bytes: &[u8], order: &mut KeyOrder) -> bool {
    let mut scan = Scan::new(bytes, order);
    record.scan(&mut scan).is_some() && scan.is_at_end()
}

/// What the quick reader leaves, by `serde_json`.
pub fn by_serde<T: Form>(bytes: &[u8]) -> Option<T> {
    // A derived reader would take an array for a record, its answers in order.
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if first == Some(&b'{') { serde_json::from_slice(bytes).ok() } else { None }
}

/// What the slow gear made of a record.
#[derive(Debug)]
pub struct Slow<T> {
    /// The answers that could be read.
    pub record: T,
    /// The indexes in the row of those that could not.
    pub unreadable: Vec<usize>,
    /// Whether it is a record at all, so that its answers can be checked.
    pub is_record: bool,
    /// What is wrong with it.
    pub faults: Faults,
}

/// The slow gear: every fault of structure in a record, with its place; the other answers are read.
///
/// ```
/// use tallfest_forms::smiso::contact::Contact;
/// use tallfest_formats::slow;
/// let read = slow::<Contact>(br#"{"contact_channel":"phon","gender":null}"#);
/// let rules: Vec<_> = read.faults.kept().iter().map(|(_, fault)| fault.rule.id.as_str()).collect();
/// assert_eq!(rules, ["S-022", "S-021"]);
/// ```
pub fn slow<T: Form>(bytes: &[u8]) -> Slow<T> {
    slow_within(bytes, usize::MAX)
}

/// The slow gear, which keeps so many faults of each rule and place at most and counts the others.
pub fn slow_within<T: Form>(bytes: &[u8], most: usize) -> Slow<T> {
    let faults = Faults::new(most);
    let mut slow = Slow { record: T::default(), unreadable: vec![], is_record: false, faults };
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let line = bytes.get(..at).map_or(0, |before| {
                before.rsplit(|byte| *byte == b'\n').next().map_or(0, <[u8]>::len)
            });
            slow.faults.push(at, whole(&structure::NOT_UTF8).with("column", count(line + 1)));
            return slow;
        }
    };
    match parse(text) {
        Err(problem) => slow.faults.push(problem.at, not_json(text, problem)),
        Ok(node) => slow.read(&node),
    }
    slow
}

/// The line, from 1, on which the answer to a place stands in a JSON text of one record.
pub fn line_of(bytes: &[u8], place: Place) -> Option<u64> {
    let text = std::str::from_utf8(bytes).ok()?;
    let node = parse(text).ok()?;
    let question = node.members()?.iter().find(|member| member.name == place.question.id)?;
    let row = place.row.and_then(|row| {
        let rows = question.value.members()?;
        rows.iter().find(|member| member.name == row.code)
    });
    Some(line_at(text, row.unwrap_or(question).start))
}

/// The line, from 1, of a byte.
pub(crate) fn line_at(text: &str, byte: usize) -> u64 {
    let before = text.as_bytes().iter().take(byte).filter(|byte| **byte == b'\n').count();
    u64::try_from(before).unwrap_or(u64::MAX) + 1
}

fn count(number: usize) -> Shown {
    Shown::Count(u64::try_from(number).unwrap_or(u64::MAX))
}

fn whole(rule: &'static tallfest_rules::RuleInfo) -> Fault {
    Fault::new(rule, Severity::Error, None)
}

fn not_json(text: &str, problem: Problem) -> Fault {
    // People count letters, not bytes.
    let before = text.get(..problem.at).unwrap_or(text);
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    match problem.kind {
        ProblemKind::Depth => whole(&structure::TOO_DEEP).with("limit", Shown::Count(DEPTH.into())),
        ProblemKind::End => whole(&structure::NOT_JSON).with("column", count(column)).with(
            "problem",
            Shown::Words(tallfest_base::text(
                "teksten slutter her",
                "teksten sluttar her",
                "the text ends here",
            )),
        ),
        ProblemKind::Syntax(expected) => {
            whole(&structure::NOT_JSON).with("column", count(column)).with(
                "problem",
                Shown::made(|lang| {
                    let words = tallfest_base::text("ventet {}", "venta {}", "expected {}");
                    words.to(lang).replace("{}", expected.to(lang))
                }),
            )
        }
    }
}

impl<T: Form> Slow<T> {
    fn read(&mut self, node: &Node<'_>) {
        let Some(members) = node.members() else {
            let expected = Shown::Expected(Expected::Record);
            let fault = whole(&structure::NOT_A_RECORD).with("found", shown(node));
            self.faults.push(node.start, fault.with("expected", expected));
            return;
        };
        self.is_record = true;
        let mut seen: Vec<&'static str> = vec![];
        // Looked up once: a hostile record has a hundred thousand keys that are none of ours.
        let is_there = |id: &str| members.iter().any(|member| member.name == id);
        let absent = T::FIELDS.iter().copied().filter(|field| !is_there(field.question.id));
        let absent: Vec<&'static AnyField<T>> = absent.collect();
        for member in members {
            let Some(field) = AnyField::named(T::FIELDS, &member.name) else {
                self.unknown(member, &absent);
                continue;
            };
            if seen.contains(&field.question.id) {
                self.twice(field, member.start);
                continue;
            }
            seen.push(field.question.id);
            self.field(field, &member.value);
        }
    }

    fn unknown(&mut self, member: &Member<'_>, absent: &[&'static AnyField<T>]) {
        let known = T::FIELDS.iter().map(|field| field.question.id);
        let key = Shown::sent(&member.name, known.clone());
        let found = key.clone();
        let instead = Shown::instead(&member.name, known);
        // The answer is there, under a name that is a slip: that it is missing would be a second finding of one fault.
        if let Shown::Nearest(meant) = &instead
            && let Some(field) = AnyField::named(absent, meant)
        {
            self.cannot_read(field);
        }
        let fault = whole(&structure::UNKNOWN_FIELD).at_key(key).with("found", found);
        self.faults.push(member.start, fault.with("instead", instead));
    }

    fn twice(&mut self, field: &'static AnyField<T>, start: usize) {
        let place = field.place();
        let fault = Fault::new(&structure::FIELD_TWICE, Severity::Error, Some(place));
        self.faults.push(start, fault.with("question", Shown::Place(place)));
        self.cannot_read(field);
    }

    fn cannot_read(&mut self, field: &'static AnyField<T>) {
        for index in field.slots().map(Slot::index) {
            if !self.unreadable.contains(&index) {
                self.unreadable.push(index);
            }
        }
    }

    fn field(&mut self, field: &'static AnyField<T>, node: &Node<'_>) {
        let not_stated = matches!(&node.kind, NodeKind::Text(text) if text == "not_stated");
        if field.can_be_not_stated && not_stated {
            for slot in field.slots().take(1) {
                self.unreadable.extend(
                    slot.set(&mut self.record, Value::NotStated).err().map(|_| slot.index()),
                );
            }
            return;
        }
        if let Kind::PerCode(rows, _) = field.kind {
            self.matrix(field, rows, node);
            return;
        }
        let faults = &mut self.faults;
        for slot in field.slots() {
            if !read(&mut self.record, slot, node, &mut |at, fault| faults.push(at, fault)) {
                self.unreadable.push(slot.index());
            }
        }
    }

    fn matrix(
        &mut self,
        field: &'static AnyField<T>,
        rows: &'static tallfest_base::List,
        node: &Node<'_>,
    ) {
        let place = field.place();
        let fault = |rule| {
            Fault::new(rule, Severity::Error, Some(place)).with("question", Shown::Place(place))
        };
        let members = match node.members() {
            Some(members) if !members.is_empty() => members,
            _ => {
                let fault = if is_empty(node) {
                    fault(&structure::EMPTY_ANSWER)
                } else {
                    let expected = Shown::Expected(Expected::of(&field.kind));
                    fault(&structure::WRONG_TYPE)
                        .with("found", shown(node))
                        .with("expected", expected)
                };
                self.faults.push(node.start, fault);
                self.unreadable.extend(field.slots().map(Slot::index));
                return;
            }
        };
        let mut seen: Vec<u8> = vec![];
        for member in members {
            let Some(row) = rows.line(&member.name) else {
                let known = rows.codes.iter().map(|row| row.code);
                let found = Shown::sent(&member.name, known.clone());
                let fault =
                    fault(&structure::UNKNOWN_ROW).at_key(found.clone()).with("found", found);
                let fault = fault.with("instead", Shown::instead(&member.name, known));
                self.faults.push(member.start, fault);
                continue;
            };
            let slot = Slot { field, row };
            if seen.contains(&row) {
                let place = slot.place();
                let fault = Fault::new(&structure::FIELD_TWICE, Severity::Error, Some(place));
                self.faults.push(member.start, fault.with("question", Shown::Place(place)));
                self.unreadable.push(slot.index());
                continue;
            }
            seen.push(row);
            let faults = &mut self.faults;
            if !read(&mut self.record, slot, &member.value, &mut |at, fault| {
                faults.push(at, fault);
            }) {
                self.unreadable.push(slot.index());
            }
        }
    }
}
