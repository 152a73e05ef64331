//! Rules that cannot hold together, and rules that say what others say already.

use std::collections::BTreeSet;

use tallfest_base::{CentreFacts, Code, Form, Kind, Slot, Test, Year};
use tallfest_rules::{Said, Severity, judge::Judged};

use super::{Found, LintFinding, LintKind};
use crate::model::{self, Domain, Problem, Undecided};

/// A rule that is an error in a year, and when it is broken.
struct Broken<T: 'static> {
    said: &'static Said<T>,
    when: Test,
}

impl<T> Broken<T> {
    fn id(&self) -> &'static str {
        self.said.rule.id.as_str()
    }
}

/// The rules of a year, and what the form declares beside them.
struct OfYear<T: 'static> {
    domains: Vec<Domain>,
    declared: Vec<Test>,
    rules: Vec<Broken<T>>,
}

impl<T: Form + Judged<Draft = T>> OfYear<T> {
    fn new(year: Year) -> Self {
        let declared = model::declared::<T>(year, CentreFacts::default(), Severity::Error);
        let refused = model::said::<T>(year);
        let rules = T::SAID.iter().filter_map(|said| {
            let ways = refused.iter().filter(|refused| std::ptr::eq(refused.rule, said.rule));
            let ways: Vec<_> = ways.map(|refused| refused.when.clone()).collect();
            (!ways.is_empty()).then(|| Broken { said, when: Test::one_of(ways) })
        });
        Self {
            domains: model::domains::<T>([year, year]),
            declared: declared
                .into_iter()
                .map(|refused| refused.when)
                .chain(model::shape::<T>())
                .map(Test::negated)
                .collect(),
            rules: rules.collect(),
        }
    }

    /// Whether there is a record of the form that breaks none of these rules, and for which something holds.
    fn is_possible(&self, rules: &[&Broken<T>], too: &[Test]) -> Result<bool, Undecided> {
        let rules = rules.iter().map(|rule| rule.when.clone().negated());
        let must = self.declared.iter().cloned().chain(rules);
        Problem::new(&self.domains, must).is_possible(too)
    }

    /// Of rules with which something is not possible, as few as it takes.
    fn fewest<'r>(
        &self,
        rules: &[&'r Broken<T>],
        too: &[Test],
    ) -> Result<Vec<&'r Broken<T>>, Undecided> {
        let mut fewest = rules.to_vec();
        for rule in rules {
            let others: Vec<_> =
                fewest.iter().copied().filter(|other| !std::ptr::eq(*other, *rule)).collect();
            if !self.is_possible(&others, too)? {
                fewest = others;
            }
        }
        Ok(fewest)
    }
}

/// What a record could have: any number or answer in a slot, or a code.
struct Wish<T: 'static> {
    slot: Slot<T>,
    code: Option<&'static Code>,
    test: Test,
}

/// Rules that no record satisfies together; or none with an answer that each of them alone lets be. One rule that leaves
/// no answer to a question at all contradicts the form.
pub(super) fn contradictions<T: Form + Judged<Draft = T>>(years: &[Year], found: &mut Found) {
    for year in years.iter().copied() {
        let of_year = OfYear::<T>::new(year);
        let rules: Vec<_> = of_year.rules.iter().collect();
        let mut add = |wish: Option<&Wish<T>>, few: Result<Vec<&Broken<T>>, Undecided>| {
            let places: Vec<_> = wish.iter().map(|wish| wish.slot.place()).collect();
            let code = wish.and_then(|wish| wish.code).map(|code| code.code.to_owned());
            let finding = |kind| LintFinding {
                code: code.clone(),
                ..LintFinding::new(kind, T::INFO, year, &places)
            };
            match few {
                // A rule alone may well refuse a code.
                Ok(few) if few.len() < 2 && code.is_some() => (),
                Ok(few) => {
                    let rules = few.into_iter().map(|rule| rule.id().to_owned()).collect();
                    found.add(LintFinding { rules, ..finding(LintKind::Contradiction) });
                }
                Err(undecided) => {
                    found.add(finding(LintKind::NotDecided).because(undecided.label()));
                }
            }
        };
        match of_year.is_possible(&rules, &[]) {
            Ok(true) => (),
            Ok(false) => {
                add(None, of_year.fewest(&rules, &[]));
                continue;
            }
            Err(undecided) => {
                add(None, Err(undecided));
                continue;
            }
        }
        let mut refused: BTreeSet<usize> = BTreeSet::new();
        for wish in wishes(&of_year, year) {
            let index = wish.slot.index();
            let too = std::slice::from_ref(&wish.test);
            if refused.contains(&index) {
                continue;
            }
            match of_year.is_possible(&rules, too) {
                Ok(true) => continue,
                Ok(false) => (),
                Err(undecided) => {
                    add(Some(&wish), Err(undecided));
                    continue;
                }
            }
            // What the form alone does not let be, no rule is to blame for.
            if of_year.is_possible(&[], too) == Ok(false) {
                continue;
            }
            if wish.code.is_none() {
                refused.insert(index);
            }
            add(Some(&wish), of_year.fewest(&rules, too));
        }
    }
}

/// Any answer in each slot that a rule looks at, and then each of its codes.
fn wishes<T: Form>(of_year: &OfYear<T>, year: Year) -> Vec<Wish<T>> {
    let looked_at: BTreeSet<_> =
        of_year.rules.iter().flat_map(|rule| model::looks_at(&rule.when)).collect();
    let slots = Slot::<T>::all().filter(|slot| looked_at.contains(&slot.index()));
    slots
        .flat_map(|slot| {
            let test = match slot.field.kind.cell() {
                // That a number is not stated is no number that a rule lets be.
                Kind::Number { .. } | Kind::Date => slot.is_known(),
                Kind::Key | Kind::Text | Kind::Code(_) | Kind::Codes(_) | Kind::PerCode(..) => {
                    slot.is_in(u64::MAX)
                }
            };
            let any = Wish { slot, code: None, test };
            let list = slot.field.kind.codes().into_iter();
            let codes = list.flat_map(|list| (0_u32..).zip(list.codes));
            let codes = codes.filter(move |(_, code)| code.valid.holds_in(year));
            let codes = codes.map(move |(line, code)| Wish {
                slot,
                code: Some(code),
                test: slot.is_in(1 << line),
            });
            std::iter::once(any).chain(codes)
        })
        .collect()
}

/// Rules that are broken only where others are, in every year in which they are in force.
pub(super) fn implied<T: Form + Judged<Draft = T>>(years: &[Year], found: &mut Found) {
    let of_years: Vec<_> = years.iter().map(|year| (*year, OfYear::<T>::new(*year))).collect();
    for said in T::SAID {
        let mut in_force = vec![];
        let mut by: BTreeSet<&'static str> = BTreeSet::new();
        let mut is_implied = true;
        let mut undecided = None;
        for (year, of_year) in &of_years {
            let is_it = |rule: &&Broken<T>| std::ptr::eq(rule.said, *said);
            let Some(rule) = of_year.rules.iter().find(is_it) else { continue };
            in_force.push(*year);
            let others: Vec<_> = of_year.rules.iter().filter(|other| !is_it(other)).collect();
            let broken = std::slice::from_ref(&rule.when);
            match of_year.is_possible(&others, broken) {
                Ok(true) => is_implied = false,
                Ok(false) => match of_year.fewest(&others, broken) {
                    Ok(few) => by.extend(few.iter().map(|rule| rule.id())),
                    Err(why) => undecided = Some(why),
                },
                Err(why) => undecided = Some(why),
            }
        }
        let Some(first) = in_force.first() else { continue };
        let finding = |kind| LintFinding {
            years: in_force.clone(),
            rules: vec![said.rule.id.to_string()],
            ..LintFinding::new(kind, T::INFO, *first, &[])
        };
        match undecided {
            Some(why) if is_implied => {
                found.add(finding(LintKind::NotDecided).because(why.label()));
            }
            _ if is_implied => {
                let implied_by = by.into_iter().map(str::to_owned).collect();
                let implied = finding(LintKind::ImpliedRule).because(said.implied);
                found.add(LintFinding { implied_by, ..implied });
            }
            _ if said.implied.is_some() => {
                found.add(finding(LintKind::UnneededReason).because(said.implied));
            }
            _ => (),
        }
    }
}
