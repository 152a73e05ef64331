//! Whether every valid record of a year is valid in another, decided on the [model] of both years.
//!
//! A record does not hold its year; its days and the answers that name a year do. They would be wrong in any other year,
//! which is no difference of the forms: they are moved by as many years as lie between. All other answers stay. Nothing is
//! known of the centre, and the record is judged on its own, as a schema judges it.
//!
//! What is valid here is what both schema and rules accept: no finding of severity error. Rules that compare records, and
//! how a file is spelled, are about no record on its own and are left out.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use tallfest_base::{CentreFacts, Fact, Form, Test, Text, Year, text};
use tallfest_rules::{Context, How, Phase, Refusals, RuleInfo, Severity, WhyNot, judge::Judged};

use crate::{
    document::Words,
    model::{self, Kind, Problem, Refused, Undecided},
};

/// Whether the valid records of a form are valid in the other year, there and back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FormProof {
    /// The reporting system.
    pub system: String,
    /// The form.
    pub form: String,
    /// The form's name.
    pub label: Words,
    /// From the one year to the other, and back.
    pub directions: Vec<Direction>,
}

/// Whether the valid records of one year are valid in another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Direction {
    /// The year of the records.
    pub from: Year,
    /// The year in which they are looked at, with their days moved into it.
    pub to: Year,
    /// Whether all are valid.
    pub verdict: Verdict,
    /// What is refused of some of them, with the smallest of these.
    pub differences: Vec<Difference>,
    /// What is not decided, and why.
    pub not_decided: Vec<Doubt>,
    /// Rules that the model does not know and that are errors in both years alike: a record that holds them in one year
    /// holds them in the other.
    pub beside: Vec<Beside>,
}

/// Whether all valid records of a year are valid in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Each of them.
    AllValid,
    /// Not each of them.
    NotAll,
    /// No record is valid in the year that they are of.
    NoRecords,
    /// That is not known: see what is not decided.
    NotDecided,
}

/// Something that is refused of a record that is valid in the other year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// What of it is refused.
    pub kind: Kind,
    /// The rule that finds it.
    pub rule: String,
    /// The question, if it is not the whole record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The question's text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Words>,
    /// The codes or rows of which it is so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// A smallest such record, as it is valid.
    pub record: Json,
    /// The same with its days moved, as it is refused, where that is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<Json>,
}

/// Something that is not decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// The rule, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// The question, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// Why it is not decided.
    pub why: Words,
}

/// A rule that the model does not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Beside {
    /// The rule.
    pub rule: String,
    /// Why it cannot be said as data.
    pub why: Words,
}

/// Decides for a form whether every valid record of one year is valid in the other, and the reverse.
///
/// ```
/// use tallfest_catalog::changes::{Verdict, prove};
/// use tallfest_forms::smiso::pandemic::Pandemic;
///
/// let proof = prove::<Pandemic>(2019, 2020);
/// let verdicts: Vec<_> = proof.directions.iter().map(|way| way.verdict).collect();
/// assert_eq!(verdicts, [Verdict::NoRecords, Verdict::NotAll]);
/// assert_eq!(proof.directions[1].differences[0].rule, "V-001");
/// ```
pub fn prove<T: Form + Judged<Draft = T>>(from: Year, to: Year) -> FormProof {
    FormProof {
        system: T::INFO.system.to_owned(),
        form: T::INFO.id.to_owned(),
        label: T::INFO.label.into(),
        directions: vec![direction::<T>(from, to), direction::<T>(to, from)],
    }
}

fn direction<T: Form + Judged<Draft = T>>(from: Year, to: Year) -> Direction {
    let ours = refused::<T>(from);
    let domains = model::domains::<T>([from, to]);
    let must = ours.iter().map(|refused| refused.when.clone()).chain(model::shape::<T>());
    let problem = Problem::new(&domains, must.map(Test::negated));
    let (beside, mut not_decided) = unsaid::<T>(from, to);
    let mut direction = Direction {
        from,
        to,
        verdict: Verdict::NoRecords,
        differences: vec![],
        not_decided: vec![],
        beside,
    };
    match problem.is_possible(&[]) {
        Ok(true) => (),
        Ok(false) => return direction,
        Err(undecided) => {
            not_decided.push(Doubt { rule: None, question: None, why: undecided.label().into() });
            return Direction { verdict: Verdict::NotDecided, not_decided, ..direction };
        }
    }
    let theirs = refused::<T>(to);
    let mut found: BTreeMap<Name, Smallest<'_>> = BTreeMap::new();
    for (at, refused) in theirs.iter().enumerate() {
        let when = model::test_moved::<T>(&refused.when, to, from);
        if ours.iter().any(|known| known.when == when) {
            continue;
        }
        match problem.smallest(&[when]) {
            Ok(None) => (),
            Ok(Some(row)) => {
                found
                    .entry(name(refused))
                    .or_insert_with(|| Smallest::new(at, refused))
                    .add(row, refused);
            }
            Err(undecided) => not_decided.push(Doubt::of(refused, undecided.label())),
        }
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by_key(|smallest| smallest.at);
    for smallest in found {
        match smallest.confirmed::<T>(from, to) {
            Ok(difference) => direction.differences.push(difference),
            Err(doubt) => not_decided.push(doubt),
        }
    }
    direction.verdict = match (direction.differences.is_empty(), not_decided.is_empty()) {
        (false, _) => Verdict::NotAll,
        (true, false) => Verdict::NotDecided,
        (true, true) => Verdict::AllValid,
    };
    Direction { not_decided, ..direction }
}

/// All that a year refuses of a record on its own.
fn refused<T: Form + Judged<Draft = T>>(year: Year) -> Vec<Refused> {
    let mut refused = model::declared::<T>(year, CentreFacts::default(), Severity::Error);
    refused.extend(model::said::<T>(year));
    refused
}

/// What is told as one difference: the same of one question.
type Name = (Kind, &'static str, Option<&'static str>);

fn name(refused: &Refused) -> Name {
    let question = refused.place.map(|place| place.question.id);
    (refused.kind, refused.rule.id.as_str(), question)
}

/// The smallest row of a difference.
struct Smallest<'r> {
    at: usize,
    refused: &'r Refused,
    row: Vec<u64>,
    codes: Vec<String>,
}

impl<'r> Smallest<'r> {
    const fn new(at: usize, refused: &'r Refused) -> Self {
        Self { at, refused, row: vec![], codes: vec![] }
    }

    fn add(&mut self, row: Vec<u64>, refused: &Refused) {
        let answers = |row: &[u64]| row.iter().filter(|word| **word != 0).count();
        if self.row.is_empty() || answers(&row) < answers(&self.row) {
            self.row = row;
        }
        let code = refused.code.map(|code| code.code.to_owned());
        self.codes.extend(code.filter(|code| !self.codes.contains(code)));
    }

    /// The difference, if our own rules say of the record what the model says.
    fn confirmed<T: Form + Judged<Draft = T>>(
        self,
        from: Year,
        to: Year,
    ) -> Result<Difference, Doubt> {
        let Self { refused, row, codes, .. } = self;
        let records = model::record::<T>(&row)
            .and_then(|record| Some((model::days_moved(&record, from, to)?, record)));
        let Some((moved, record)) = records else { return Err(Doubt::of(refused, NO_RECORD)) };
        let errors = |record: &T, year| {
            let faults = T::judge(record, &Context::unknown(year)).faults.into_iter();
            faults.filter(|fault| fault.severity >= Severity::Error).map(|fault| fault.rule.id)
        };
        if errors(&record, from).next().is_some() {
            return Err(Doubt::of(refused, BREAKS_ANOTHER));
        }
        if errors(&moved, to).next().is_none() {
            return Err(Doubt::of(refused, NO_RECORD));
        }
        let [record, moved] = [record, moved].map(|record| serde_json::to_value(&record));
        let (Ok(record), Ok(moved)) = (record, moved) else {
            return Err(Doubt::of(refused, NO_RECORD));
        };
        let question = refused.place.map(|place| place.question);
        Ok(Difference {
            kind: refused.kind,
            rule: refused.rule.id.to_string(),
            question: question.map(|question| question.id.to_owned()),
            label: question.map(|question| question.text_in(from).into()),
            codes,
            moved: Some(moved).filter(|moved| *moved != record),
            record,
        })
    }
}

const NO_RECORD: Text = text(
    "modellen og reglene er ikke enige om posten",
    "modellen og reglane er ikkje samde om posten",
    "the model and the rules do not agree on the record",
);

const BREAKS_ANOTHER: Text = text(
    "den minste posten bryter en regel som ikke kan sies som data",
    "den minste posten bryt ein regel som ikkje kan seiast som data",
    "the smallest record breaks a rule that cannot be said as data",
);

impl Doubt {
    fn of(refused: &Refused, why: Text) -> Self {
        Self {
            rule: Some(refused.rule.id.to_string()),
            question: refused.place.map(|place| place.question.id.to_owned()),
            why: why.into(),
        }
    }
}

impl Undecided {
    /// What people read.
    pub const fn label(self) -> Text {
        match self {
            Self::TooLong => text(
                "søket tar for lang tid",
                "søket tek for lang tid",
                "the search takes too long",
            ),
            Self::TooManyWords => text(
                "vilkårene skiller mellom for mange svar på ett spørsmål",
                "vilkåra skil mellom for mange svar på eitt spørsmål",
                "the conditions tell too many answers to one question apart",
            ),
            Self::Digits => text(
                "et vilkår ser på sifrene i et tall",
                "eit vilkår ser på siffera i eit tal",
                "a condition looks at the digits of a number",
            ),
        }
    }
}

/// The rules of severity error that the model does not know: those that are in force in both years alike, and those of
/// which it cannot tell whether a record that is valid in one year holds them in the other.
fn unsaid<T: Form + Judged<Draft = T>>(from: Year, to: Year) -> (Vec<Beside>, Vec<Doubt>) {
    let is_error = |rule: &RuleInfo, year| {
        rule.severity_in(year, Phase::Check).is_some_and(|it| it >= Severity::Error)
    };
    let rules = T::SAID.iter().filter_map(|said| match said.how {
        How::Not(why) => Some((said.rule, why, is_error(said.rule, from))),
        How::By(_) => None,
    });
    let rules = rules.filter(|(rule, ..)| is_error(rule, to)).chain(of_register::<T>(from, to));
    let (mut beside, mut doubts): (Vec<Beside>, Vec<Doubt>) = (vec![], vec![]);
    for (rule, why, is_alike) in rules {
        let (rule, why) = (rule.id.to_string(), why.label().into());
        if is_alike && beside.iter().all(|known| known.rule != rule) {
            beside.push(Beside { rule, why });
        } else if !is_alike {
            doubts.push(Doubt { rule: Some(rule), question: None, why });
        }
    }
    (beside, doubts)
}

/// What the routing of the later year refuses where the register says so, and whether it is the same in both years.
fn of_register<T: Form>(from: Year, to: Year) -> Vec<(&'static RuleInfo, WhyNot, bool)> {
    let mut rules = vec![];
    for slot in T::FIELDS.iter().flat_map(|field| field.slots()) {
        let facts = slot.field.asked.facts();
        let nobody = CentreFacts::default();
        if facts.is_empty() || slot.field.asked.compile(slot.row, to, nobody).is_some() {
            continue;
        }
        let is_alike = centres(&facts).into_iter().all(|centre| {
            let asked = |year| slot.field.asked.compile(slot.row, year, centre);
            asked(from) == asked(to)
        });
        let in_years = |year| slot.field.question.valid.holds_in(year);
        if !in_years(to) {
            continue;
        }
        let (ours, theirs) = (Refusals::new(slot.field, from), Refusals::new(slot.field, to));
        let place = slot.place();
        for (ours, theirs) in [
            (ours.missing(place), theirs.missing(place)),
            (ours.not_asked(place), theirs.not_asked(place)),
        ] {
            let is_alike = is_alike && ours.is_some() && in_years(from);
            rules.extend(theirs.map(|fault| (fault.rule, WhyNot::Register, is_alike)));
        }
    }
    rules
}

/// A centre for each way in which these facts can be.
pub(crate) fn centres(facts: &[&'static Fact]) -> Vec<CentreFacts> {
    facts.iter().fold(vec![CentreFacts::default()], |centres, fact| {
        centres.into_iter().flat_map(|it| [it.with(fact, false), it.with(fact, true)]).collect()
    })
}
