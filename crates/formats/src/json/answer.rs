//! One answer of a record in the slow gear: what it is, or what is wrong with it.

use tallfest_base::{DecimalError, Form, Kind, List, MAX_WHOLE, Slot, Value, units_of_json};
use tallfest_rules::{
    Expected, Fault, RuleInfo, Severity, Shown, What,
    enforced::{By, rule_at},
    structure,
};

use super::node::{Node, NodeKind};

/// Reads an answer into its slot; faults go to `found`. Returns whether it could be read.
pub(crate) fn read<T: Form>(
    record: &mut T,
    slot: Slot<T>,
    node: &Node<'_>,
    found: &mut impl FnMut(usize, Fault),
) -> bool {
    let mut answer = Answer { slot, ok: true, found };
    let value = answer.value(node);
    let ok = answer.ok;
    match value {
        Some(value) => ok && slot.set(record, value).is_ok(),
        None => false,
    }
}

struct Answer<'f, T: 'static, F> {
    slot: Slot<T>,
    ok: bool,
    found: &'f mut F,
}

impl<T: Form, F: FnMut(usize, Fault)> Answer<'_, T, F> {
    fn fault(
        &mut self,
        node: &Node<'_>,
        rule: &'static RuleInfo,
        values: Vec<(&'static str, Shown)>,
    ) {
        let place = self.slot.place();
        let mut fault = Fault::new(rule, Severity::Error, Some(place));
        fault.values.push(("question", Shown::Place(place)));
        fault.values.extend(values);
        self.ok = false;
        (self.found)(node.start, fault);
    }

    fn expected(&self) -> Shown {
        Shown::Expected(Expected::of(self.slot.field.kind.cell()))
    }

    fn wrong_type(&mut self, node: &Node<'_>) {
        let values = vec![("found", shown(node)), ("expected", self.expected())];
        self.fault(node, &structure::WRONG_TYPE, values);
    }

    fn value<'n>(&mut self, node: &'n Node<'_>) -> Option<Value<'n>> {
        if is_empty(node) {
            self.fault(node, &structure::EMPTY_ANSWER, vec![]);
            return None;
        }
        match (self.slot.field.kind.cell(), &node.kind) {
            (Kind::Code(list), NodeKind::Text(code)) => {
                self.code(node, code, list).map(Value::Code)
            }
            (Kind::Codes(list), NodeKind::Array(nodes)) => {
                Some(Value::Codes(self.codes(nodes, list)))
            }
            (Kind::Number { decimals, max }, NodeKind::Number(spelling)) => {
                self.number(node, spelling, *decimals, *max)
            }
            (Kind::Date, NodeKind::Text(sent)) => {
                let day = sent.parse().ok().map(Value::Date);
                if day.is_none() {
                    let expected = self.expected();
                    let values = vec![("found", Shown::no_day(sent)), ("expected", expected)];
                    self.fault(node, &structure::NOT_A_DAY, values);
                }
                day
            }
            (Kind::Key, NodeKind::Text(key)) => {
                if key.parse::<tallfest_base::Key>().is_err() {
                    let expected = self.expected();
                    let values = vec![("found", shown(node)), ("expected", expected)];
                    self.fault(node, &structure::NOT_A_KEY, values);
                }
                Some(Value::Text(key))
            }
            (Kind::Text, NodeKind::Text(words)) => Some(Value::Text(words)),
            _ => {
                self.wrong_type(node);
                None
            }
        }
    }

    fn code(&mut self, node: &Node<'_>, code: &str, list: &'static List) -> Option<u8> {
        if let Some(line) = list.line(code) {
            return Some(line);
        }
        let known = list.codes.iter().map(|code| code.code);
        let values = vec![
            ("found", Shown::sent(code, known.clone())),
            ("instead", Shown::instead(code, known)),
        ];
        let common = (&structure::UNKNOWN_CODE, Severity::Error);
        let (rule, _) = rule_at(By::UnknownCode, self.slot.place(), None, common);
        self.fault(node, rule, values);
        None
    }

    fn codes(&mut self, nodes: &[Node<'_>], list: &'static List) -> u64 {
        let mut bits = 0;
        for node in nodes {
            let NodeKind::Text(code) = &node.kind else {
                let expected = Shown::Expected(Expected::Code(list.id));
                self.fault(
                    node,
                    &structure::WRONG_TYPE,
                    vec![("found", shown(node)), ("expected", expected)],
                );
                continue;
            };
            let Some(line) = self.code(node, code, list) else { continue };
            if bits >> line & 1 == 1 {
                let found = list.at(line).map_or(Shown::Codes(vec![]), Shown::Code);
                self.fault(node, &structure::CODE_TWICE, vec![("found", found)]);
            }
            bits |= 1 << line;
        }
        bits
    }

    fn number(
        &mut self,
        node: &Node<'_>,
        spelling: &str,
        decimals: u32,
        max: u64,
    ) -> Option<Value<'static>> {
        let problem = match units_of_json(spelling, decimals, max) {
            Ok(units) => return Some(Value::Number(units)),
            Err(problem) => problem,
        };
        let place = self.slot.place();
        let limit = |by, rule| rule_at(by, place, None, (rule, Severity::Error)).0;
        let (rule, value) = match problem {
            DecimalError::Negative => (limit(By::Negative, &structure::NEGATIVE), None),
            DecimalError::TooLarge => {
                let most = max.min(MAX_WHOLE / 10_u64.pow(decimals));
                (limit(By::Above, &structure::ABOVE_LIMIT), Some(("limit", Shown::Count(most))))
            }
            DecimalError::TooManyDecimals | DecimalError::NotANumber => {
                (&structure::TOO_MANY_DECIMALS, Some(("expected", self.expected())))
            }
        };
        let found = ("found", Shown::spelled(spelling));
        self.fault(node, rule, std::iter::once(found).chain(value).collect());
        None
    }
}

/// `null`, `[]`, `{}` or `""`.
pub(crate) fn is_empty(node: &Node<'_>) -> bool {
    match &node.kind {
        NodeKind::Null => true,
        NodeKind::Text(text) => text.is_empty(),
        NodeKind::Array(nodes) => nodes.is_empty(),
        NodeKind::Object(members) => members.is_empty(),
        NodeKind::Boolean | NodeKind::Number(_) => false,
    }
}

/// A value as a finding may show it: what it is, never the value.
pub(crate) fn shown(node: &Node<'_>) -> Shown {
    match &node.kind {
        NodeKind::Null => Shown::Hidden(What::Null, 0),
        NodeKind::Boolean => Shown::Hidden(What::Boolean, 0),
        NodeKind::Number(spelling) => {
            let digits = spelling.bytes().filter(u8::is_ascii_digit).count();
            Shown::Hidden(What::Number, digits)
        }
        NodeKind::Text(text) => Shown::Hidden(What::Text, text.chars().count()),
        NodeKind::Array(nodes) => Shown::Hidden(What::Array, nodes.len()),
        NodeKind::Object(members) => Shown::Hidden(What::Object, members.len()),
    }
}
