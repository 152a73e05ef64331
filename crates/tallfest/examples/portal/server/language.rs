//! The language that a client asks for.

use axum::http::{HeaderMap, header};
use tallfest::base::Lang;

/// The language of `Accept-Language` that comes first by weight, of those that there are; else Bokmål.
pub(super) fn language(headers: &HeaderMap) -> Lang {
    let mut best = (0, Lang::Nb);
    let values = headers.get_all(header::ACCEPT_LANGUAGE);
    let ranges = values.iter().filter_map(|value| value.to_str().ok());
    for range in ranges.flat_map(|value| value.split(',')) {
        let mut parts = range.split(';').map(str::trim);
        let tag = parts.next().unwrap_or_default().to_ascii_lowercase();
        let lang = match tag.split('-').next() {
            Some("nb" | "no") => Lang::Nb,
            Some("nn") => Lang::Nn,
            Some("en") => Lang::En,
            _ => continue,
        };
        let weight =
            parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1_000), thousandths);
        best = if weight.unwrap_or(0) > best.0 { (weight.unwrap_or(0), lang) } else { best };
    }
    best.1
}

/// A weight of 0 to 1 with at most three decimals, in thousandths.
fn thousandths(weight: &str) -> Option<u32> {
    match weight.split_once('.').unwrap_or((weight, "")) {
        ("1", _) => Some(1_000),
        ("0", decimals) if decimals.len() <= 3 => format!("{decimals:0<3}").parse().ok(),
        _ => None,
    }
}

/// What `Content-Language` says.
pub(super) const fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => "nb",
        Lang::Nn => "nn",
        Lang::En => "en",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_that_there_is_wins_and_the_first_of_equals() {
        for (sent, expected) in [
            ("", Lang::Nb),
            ("de", Lang::Nb),
            ("nn", Lang::Nn),
            ("EN-gb", Lang::En),
            ("no, en;q=0.9", Lang::Nb),
            ("de, en;q=0.2, nn;q=0.75", Lang::Nn),
            ("nn, en", Lang::Nn),
            ("en;q=0, nn;q=0.001", Lang::Nn),
            ("en;q=x", Lang::Nb),
            ("en;q=0.9999, nn;q=0.5", Lang::Nn),
            ("en;q=4294967295, nn;q=0.5", Lang::Nn),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, sent.parse().unwrap());
            assert_eq!(language(&headers), expected, "{sent}");
        }
    }
}
