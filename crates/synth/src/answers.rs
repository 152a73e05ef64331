//! Answers of a form made of plain values.

use tallfest_base::{Answer, CodeList, CodeSet, Decimal, FreeText, PerCode, Stated};
use tallfest_forms::lists::YesNo;

/// A number in its smallest unit; not answered if it is above the question's limit.
pub(crate) fn number<const P: u32, const MAX: u64>(units: u64) -> Answer<Stated<Decimal<P, MAX>>> {
    Decimal::new(units).map_or(Answer::Absent, |number| Answer::Given(Stated::Known(number)))
}

/// A number for each row, in its smallest unit.
pub(crate) fn rows<R: CodeList, const P: u32, const MAX: u64>(
    rows: impl IntoIterator<Item = (R, u64)>,
) -> Answer<Stated<PerCode<R, Decimal<P, MAX>>>> {
    let rows = rows.into_iter().filter_map(|(row, units)| Some((row, Decimal::new(units)?)));
    Answer::Given(Stated::Known(PerCode::of(rows)))
}

/// Yes or no.
pub(crate) const fn yes_no(yes: bool) -> Answer<YesNo> {
    Answer::Given(if yes { YesNo::Yes } else { YesNo::No })
}

/// Codes; not answered if there are none.
pub(crate) fn codes<C: CodeList>(codes: impl IntoIterator<Item = C>) -> Answer<CodeSet<C>> {
    CodeSet::of(codes).map_or(Answer::Absent, Answer::Given)
}

/// The text that goes with "other": given if "other" is ticked, and only then.
pub(crate) const fn other_text(is_ticked: bool, text: &'static str) -> Answer<FreeText> {
    if is_ticked { Answer::Given(FreeText::literal(text)) } else { Answer::Absent }
}
