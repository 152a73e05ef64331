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

use tallfest_forms::smiso::annual::Annual;

pub(crate) use services::offers;

use crate::{
    SynthError,
    deal::Dealer,
    questionnaire::{Several, yes_at},
    random::Use,
    targets::Targets,
};

/// The questionnaires of the centres of a year.
pub(crate) fn annuals(
    targets: &Targets,
    seed: u64,
    present: &[usize],
) -> Result<Vec<Annual>, SynthError> {
    let mut annuals = vec![Annual::default(); present.len()];
    let centres = annuals.as_mut_slice();
    let dealer = |purpose| Dealer::new(seed, purpose, present);
    staff::fill(centres, targets, &mut dealer(Use::Staff))?;
    supervision::fill(centres, targets, &mut dealer(Use::Supervision))?;
    outreach::fill(centres, targets, &mut dealer(Use::Outreach))?;
    cooperation::fill(centres, targets, &mut dealer(Use::Cooperation))?;
    premises::fill(centres, targets, &mut dealer(Use::Premises))?;
    organisation::fill(centres, targets, &mut dealer(Use::Organisation))?;
    services::fill(centres, targets, &mut dealer(Use::Services))?;
    access::fill(centres, present, targets, &mut dealer(Use::Access))?;
    funding::fill(centres, &mut dealer(Use::Funding));
    Ok(annuals)
}
