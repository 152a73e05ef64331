//! What became of the centres of the register in a table of centres, or of the offers in one of offers.

use tallfest_base::{Lang, Text, text};

/// What became of the centres of the register in a table of centres, or of the offers in one of offers: each is in one of
/// the four.
///
/// A percentage base hides who is not in it. This is what a printed table says of them (`domain.md` 3.5).
///
/// ```
/// use tallfest_base::Lang;
/// use tallfest_disclosure::Response;
/// let response = Response::of(22, 21, 19, 18).ok_or("more than there are")?;
/// assert_eq!(
///     response.words(Lang::En),
///     "22 centres in the register: 18 answered, 2 were not asked, 1 did not state it, 1 did not report."
/// );
/// // More cannot answer than were asked.
/// assert_eq!(Response::of(22, 21, 17, 18), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Response {
    answered: u64,
    not_asked: u64,
    not_stated: u64,
    did_not_report: u64,
    /// Whether offers are counted, not centres.
    are_offers: bool,
    /// Which of them, where a table has a line for each.
    among: Option<Text>,
}

const CENTRES: Text = text("sentre", "senter", "centres");
const OFFERS: Text = text("tilbud", "tilbod", "offers");

impl Response {
    /// From how many there are in the register, how many of them reported, how many of those were asked, and how many of
    /// those stated an answer. `None` where a number is above the one before.
    pub fn of(register: u64, reported: u64, asked: u64, stated: u64) -> Option<Self> {
        Some(Self {
            answered: stated,
            not_asked: reported.checked_sub(asked)?,
            not_stated: asked.checked_sub(stated)?,
            did_not_report: register.checked_sub(reported)?,
            are_offers: false,
            among: None,
        })
    }

    /// The same of offers.
    #[must_use]
    pub const fn of_offers(self) -> Self {
        Self { are_offers: true, ..self }
    }

    /// The same of those that a line of the table is about.
    #[must_use]
    pub const fn among(self, line: Text) -> Self {
        Self { among: Some(line), ..self }
    }

    /// How many there are in the register.
    pub const fn register(self) -> u64 {
        self.answered + self.not_asked + self.not_stated + self.did_not_report
    }

    /// It in words.
    pub fn words(self, lang: Lang) -> String {
        let of = if self.are_offers { OFFERS } else { CENTRES };
        let among = self.among.map(|line| format!(" ({})", line.to(lang))).unwrap_or_default();
        text(
            "{register} {of} i registeret{among}: {answered} svarte, {not_asked} ikke spurt, {not_stated} ikke oppgitt, {did_not_report} sendte ikke inn.",
            "{register} {of} i registeret{among}: {answered} svarte, {not_asked} ikkje spurde, {not_stated} ikkje oppgitt, {did_not_report} sende ikkje inn.",
            "{register} {of} in the register{among}: {answered} answered, {not_asked} were not asked, {not_stated} did not state it, {did_not_report} did not report.",
        )
        .to(lang)
        .replace("{of}", of.to(lang))
        .replace("{among}", &among)
        .replace("{register}", &self.register().to_string())
        .replace("{answered}", &self.answered.to_string())
        .replace("{not_asked}", &self.not_asked.to_string())
        .replace("{not_stated}", &self.not_stated.to_string())
        .replace("{did_not_report}", &self.did_not_report.to_string())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_four_are_the_register(register in 0_u64..60, reported in 0_u64..60, asked in 0_u64..60, stated in 0_u64..60) {
            let fits = stated <= asked && asked <= reported && reported <= register;
            let response = Response::of(register, reported, asked, stated);
            prop_assert_eq!(response.is_some(), fits);
            if let Some(response) = response {
                let Response { answered, not_asked, not_stated, did_not_report, .. } = response;
                prop_assert_eq!(answered + not_asked + not_stated + did_not_report, register);
                prop_assert_eq!((answered, answered + not_stated), (stated, asked));
                prop_assert_eq!(response.register(), register);
            }
        }
    }

    #[test]
    fn every_number_is_said_in_every_language() {
        let response = Response::of(100, 90, 70, 40).unwrap();
        for lang in Lang::ALL {
            let words = response.words(lang);
            for number in ["100", "40", "20", "30", "10"] {
                assert!(words.contains(number), "{words}");
            }
            assert!(!words.contains('{'));
        }
        let nb = "100 sentre i registeret: 40 svarte, 20 ikke spurt, 30 ikke oppgitt, 10 sendte ikke inn.";
        assert_eq!(response.words(Lang::Nb), nb);
        let of_women = response.of_offers().among(text("til kvinner", "til kvinner", "for women"));
        let en = "100 offers in the register (for women): 40 answered, 20 were not asked, 30 did not state it, 10 did not report.";
        assert_eq!(of_women.words(Lang::En), en);
    }
}
