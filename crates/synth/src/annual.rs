//! The annual questionnaires of all centres: dealt together, since the published figures are sums over the centres.

mod access;
mod cooperation;
mod funding;
mod organisation;
mod outreach;
mod premises;
mod services;
mod staff;
mod supervision;

use tallfest_base::Answer;
use tallfest_forms::{lists::YesNo, smiso::annual::Annual};

use crate::{
    SynthError, answers,
    random::{Random, Use},
    targets::Targets,
};

/// The centre that runs the national helpline, by its number from 0: the largest.
pub(crate) const HELPLINE: usize = 0;

/// The questionnaires of a year.
pub(crate) fn annuals(targets: &Targets, seed: u64) -> Result<Vec<Annual>, SynthError> {
    let mut annuals = vec![Annual::default(); targets.centres()?];
    let centres = annuals.as_mut_slice();
    staff::fill(centres, targets, &mut Random::new(seed, Use::Staff))?;
    supervision::fill(centres, targets, &mut Random::new(seed, Use::Supervision))?;
    outreach::fill(centres, targets, &mut Random::new(seed, Use::Outreach))?;
    cooperation::fill(centres, targets, &mut Random::new(seed, Use::Cooperation))?;
    premises::fill(centres, targets, &mut Random::new(seed, Use::Premises))?;
    organisation::fill(centres, targets, &mut Random::new(seed, Use::Organisation))?;
    services::fill(centres, &mut Random::new(seed, Use::Services))?;
    access::fill(centres, &mut Random::new(seed, Use::Access))?;
    funding::fill(centres, &mut Random::new(seed, Use::Funding));
    Ok(annuals)
}

/// Answers yes at so many centres, no at the others.
fn yes_at(
    centres: &mut [Annual],
    yes: u64,
    random: &mut Random,
    question: fn(&mut Annual) -> &mut Answer<YesNo>,
) {
    let chosen = random.choose(yes, centres.len());
    for (centre, yes) in centres.iter_mut().zip(chosen) {
        *question(centre) = answers::yes_no(yes);
    }
}
