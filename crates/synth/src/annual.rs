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

use tallfest_base::{Answer, CodeList, CodeSet, FreeText};
use tallfest_forms::{lists::YesNo, smiso::annual::Annual};

pub(crate) use services::offers;

use crate::{SynthError, answers, deal::Dealer, random::Use, targets::Targets};

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

/// Answers yes at so many centres, no at the others.
fn yes_at(centres: &mut [Annual], yes: u64, dealer: &mut Dealer<'_>, question: Place<YesNo>) {
    for (centre, yes) in centres.iter_mut().zip(dealer.choose(yes)) {
        *question(centre) = answers::yes_no(yes);
    }
}

/// Where an answer stands in a questionnaire.
type Place<A> = fn(&mut Annual) -> &mut Answer<A>;

/// A question with several codes, one of them "other" with its text.
struct Several<C> {
    /// What it is about, should it not come out.
    subject: &'static str,
    question: Place<CodeSet<C>>,
    /// The code "other", and the text that goes with it.
    other: (C, Place<FreeText>, &'static str),
}

impl<C: CodeList> Several<C> {
    /// Ticks each code at as many centres as its quota, and at least one at each centre.
    fn fill(
        &self,
        centres: &mut [Annual],
        quotas: &[(C, u64)],
        dealer: &mut Dealer<'_>,
    ) -> Result<(), SynthError> {
        self.fill_among(centres, quotas, &vec![true; dealer.centres()], dealer)
    }

    /// The same at some centres.
    fn fill_among(
        &self,
        centres: &mut [Annual],
        quotas: &[(C, u64)],
        among: &[bool],
        dealer: &mut Dealer<'_>,
    ) -> Result<(), SynthError> {
        let ticked = dealer.tick_among(quotas, among);
        let ticked = ticked.ok_or(SynthError::Impossible(self.subject))?;
        let (other, text, words) = &self.other;
        for (centre, codes) in centres.iter_mut().zip(ticked) {
            let Some(codes) = codes else { continue };
            *(self.question)(centre) = Answer::Given(codes);
            *text(centre) = answers::other_text(codes.has(*other), words);
        }
        Ok(())
    }
}
