//! Questions of questionnaires that are dealt to all centres together.

use tallfest_base::{Answer, CodeList, CodeSet, FreeText};
use tallfest_forms::lists::YesNo;

use crate::{SynthError, answers, deal::Dealer};

/// Answers yes at so many centres, no at the others.
pub(crate) fn yes_at<T>(
    centres: &mut [T],
    yes: u64,
    dealer: &mut Dealer<'_>,
    question: Place<T, YesNo>,
) {
    for (centre, yes) in centres.iter_mut().zip(dealer.choose(yes)) {
        *question(centre) = answers::yes_no(yes);
    }
}

/// Where an answer stands in a questionnaire.
pub(crate) type Place<T, A> = fn(&mut T) -> &mut Answer<A>;

/// A question with several codes, one of them "other" with its text.
pub(crate) struct Several<T, C> {
    /// What it is about, should it not come out.
    pub subject: &'static str,
    pub question: Place<T, CodeSet<C>>,
    /// The code "other", and the text that goes with it.
    pub other: (C, Place<T, FreeText>, &'static str),
}

impl<T, C: CodeList> Several<T, C> {
    /// Ticks each code at as many centres as its quota, and at least one at each centre.
    pub(crate) fn fill(
        &self,
        centres: &mut [T],
        quotas: &[(C, u64)],
        dealer: &mut Dealer<'_>,
    ) -> Result<(), SynthError> {
        self.fill_among(centres, quotas, &vec![true; dealer.centres()], dealer)
    }

    /// The same at some centres.
    pub(crate) fn fill_among(
        &self,
        centres: &mut [T],
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
