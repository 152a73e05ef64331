//! What a register may say of a centre, in every combination.

use proptest::prelude::*;
use tallfest_base::CentreFacts;
use tallfest_forms::register::facts;

/// Each fact holds, does not, or is not known.
pub fn any_facts() -> impl Strategy<Value = CentreFacts> + Clone {
    proptest::array::uniform::<_, { facts::ALL.len() }>(any::<Option<bool>>()).prop_map(of)
}

/// Every combination.
pub fn every() -> Vec<CentreFacts> {
    let more = |all: Vec<CentreFacts>, fact| {
        let each = |one: &CentreFacts| [*one, one.with(fact, false), one.with(fact, true)];
        all.iter().flat_map(each).collect()
    };
    facts::ALL.into_iter().fold(vec![CentreFacts::default()], more)
}

fn of(known: [Option<bool>; facts::ALL.len()]) -> CentreFacts {
    let all = facts::ALL.into_iter().zip(known);
    all.fold(CentreFacts::default(), |facts, (fact, holds)| {
        holds.map_or(facts, |holds| facts.with(fact, holds))
    })
}
