//! Norwegian national identity numbers and D-numbers: `DDMMYY`, three digits, two check digits.

use tallfest_base::Date;

/// The weights of the first check digit, itself included.
const FIRST: [u16; 11] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1, 0];
/// The weights of the second check digit, itself included.
const SECOND: [u16; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// How many digits a number has.
const LENGTH: usize = 11;

/// Whether an identity number stands in a text: among the parts between gaps, whole, or as six digits, one gap and
/// five digits.
pub(super) fn stands_in(text: &str, is_gap: impl Fn(char) -> bool) -> bool {
    // Most keys are shorter than a number, and every record has one.
    // mutant `text.len() < LENGTH` to `false`: shorter texts are looked at, and hold none.
    if text.len() < LENGTH {
        return false;
    }
    let mut before = "";
    text.split(is_gap).any(|part| {
        let first = std::mem::replace(&mut before, part);
        is_identity_number(part)
            || (first.len() == 6 && is_identity_number(&[first, part].concat()))
    })
}

/// Whether a key holds digits that could be an identity number, however they stand in it: it is then not shown.
///
/// Stricter than the rule on keys, since what is hidden without need costs nobody anything.
///
/// ```
/// assert!(!tallfest_rules::key_may_identify("c-17"));
/// ```
pub fn key_may_identify(key: &str) -> bool {
    let digits: String = key.chars().filter(char::is_ascii_digit).collect();
    (0..digits.len()).any(|start| digits.get(start..start + LENGTH).is_some_and(is_identity_number))
}

/// Whether the digits are an identity number: the day exists and both check digits are right.
///
/// A D-number has 40 added to its day; a synthetic number has 40 or 80 added to its month. The century does not
/// show in the day, so that 29 February is taken for a day in every year that two digits can mean.
fn is_identity_number(text: &str) -> bool {
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| byte - b'0');
    let digits: Option<Vec<u8>> =
        if text.len() == LENGTH { text.as_bytes().iter().map(digit).collect() } else { None };
    let Some([d1, d2, m1, m2, y1, y2, ..]) = digits.as_deref() else { return false };
    let (day, month, year) = (d1 * 10 + d2, m1 * 10 + m2, y1 * 10 + y2);
    let day = day.checked_sub(40).unwrap_or(day);
    let is_right = |weights: [u16; 11]| {
        let products = weights.iter().zip(digits.iter().flatten());
        products.map(|(weight, digit)| weight * u16::from(*digit)).sum::<u16>() % 11 == 0
    };
    Date::new(u16::from(year), month % 40, day).is_some() && is_right(FIRST) && is_right(SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No person has any of these numbers: they are synthetic (40 or 80 added to the month), or of somebody born in
    /// 2036 or 2039.
    #[test]
    fn a_number_has_a_day_and_two_check_digits() {
        for (number, is_one) in [
            ("01817000092", true),
            ("01417000190", true),
            ("01810100016", true),
            // A synthetic D-number; a D-number.
            ("41817000086", true),
            ("71123950040", true),
            // The days of a month.
            ("00123950186", false),
            ("31123950057", true),
            ("32123950096", false),
            ("40123950099", false),
            ("41123950028", true),
            ("72123950160", false),
            ("81123950011", false),
            ("29023650078", true),
            ("29023950020", false),
            ("31043950099", false),
            // The months of a year.
            ("31003950029", false),
            ("31133950047", false),
            ("31403950001", false),
            ("31413950182", true),
            ("31523950110", true),
            ("31533950100", false),
            ("31803950094", false),
            ("31813950084", true),
            ("31923950012", true),
            ("31933950002", false),
            // The first check digit is wrong, the second, both.
            ("01817000009", false),
            ("01817000090", false),
            ("01817000000", false),
            // Ten digits, twelve, and a letter.
            ("0181700009", false),
            ("018170000920", false),
            ("0181700009x", false),
            ("", false),
        ] {
            assert_eq!(is_identity_number(number), is_one, "{number}");
        }
    }

    #[test]
    fn a_number_is_found_among_other_words() {
        let no_digit = |char: char| !char.is_ascii_digit();
        for (text, found) in [
            ("kurs for 01817000092 og andre", true),
            ("01817000092", true),
            ("fnr01817000092", true),
            ("018170 00092", true),
            ("018170.00092, født på nyåret", true),
            ("018170\u{a0}00092", true),
            ("01817 000092", false),
            ("018170  00092", false),
            ("201817000092", false),
            ("018170000921", false),
            ("ingen tall", false),
        ] {
            assert_eq!(stands_in(text, no_digit), found, "{text}");
        }
    }
}
