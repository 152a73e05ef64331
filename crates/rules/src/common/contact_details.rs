//! What looks like a telephone number or an e-mail address.

use std::iter;

/// How the eight digits of a Norwegian telephone number are grouped: not at all, in pairs, or as mobile numbers are.
/// Four and four is left out, since "2019 2020" is two years.
const GROUPINGS: [&[usize]; 3] = [&[8], &[2, 2, 2, 2], &[3, 2, 3]];

/// Whether something in a text looks like a Norwegian telephone number, with +47 or 0047 before it or without.
pub(crate) fn has_phone(text: &str) -> bool {
    let is_gap = |char: char| !(char.is_ascii_digit() || char.is_whitespace());
    text.split(is_gap).any(|run| {
        let groups: Vec<&str> = run.split_whitespace().collect();
        let mut left = groups.as_slice();
        while let [first, rest @ ..] = left {
            if is_phone(first, rest) {
                return true;
            }
            left = rest;
        }
        false
    })
}

/// Whether groups of digits begin with a telephone number, which itself begins with 2 to 9.
fn is_phone(first: &str, rest: &[&str]) -> bool {
    let firsts = [Some(first), first.strip_prefix("47"), first.strip_prefix("0047")];
    firsts.into_iter().flatten().any(|first| {
        let lengths = iter::once(first).chain(rest.iter().copied()).map(str::len);
        let is_grouped_as =
            |group: &[usize]| lengths.clone().take(group.len()).eq(group.iter().copied());
        first.starts_with(|digit| digit >= '2') && GROUPINGS.into_iter().any(is_grouped_as)
    })
}

/// Whether something in a text looks like an e-mail address.
pub(crate) fn has_email(text: &str) -> bool {
    let is_gap = |char: char| !(char.is_alphanumeric() || "@._%+-".contains(char));
    text.split(is_gap).filter_map(|word| word.split_once('@')).any(|(name, domain)| {
        let domain = domain.trim_end_matches('.').rsplit_once('.');
        !name.is_empty() && domain.is_some_and(|(site, end)| !site.is_empty() && end.len() >= 2)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers are made up.
    #[test]
    fn a_telephone_number_has_eight_digits_in_usual_groups() {
        for (text, found) in [
            ("22000000", true),
            ("ring 22 00 00 00.", true),
            ("tlf.22 00 00 00", true),
            ("900 00 000", true),
            ("+47 22 00 00 00", true),
            ("+4722000000", true),
            ("004722000000", true),
            ("+4722 00 00 00", true),
            ("0047 900 00 000", true),
            ("3 menn, 22\u{a0}00\u{a0}00\u{a0}00", true),
            ("i 2019 22 00 00 00", true),
            ("12000000", false),
            ("10 00 00 00", false),
            ("2200000", false),
            ("220000000", false),
            ("22 00 00", false),
            ("22 00 00 000", false),
            ("2019 2020", false),
            ("22 000 000", false),
            ("22-00-00-00", false),
            ("5722000000", false),
            ("15.03.2020–31.12.2020", false),
            ("ingen tall", false),
        ] {
            assert_eq!(has_phone(text), found, "{text}");
        }
    }

    #[test]
    fn an_email_address_has_a_name_and_a_site() {
        for (text, found) in [
            ("skriv til post@senter.example.", true),
            ("<fornavn.etternavn+x@a.no>", true),
            ("@senter.no", false),
            ("post@senter", false),
            ("post@.no", false),
            ("post@senter.n", false),
            ("post @ senter.no", false),
            ("kurs m.m. og annet", false),
        ] {
            assert_eq!(has_email(text), found, "{text}");
        }
    }
}
