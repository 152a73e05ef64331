//! The codebook says all that is asked, and its links lead somewhere.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::{BTreeMap, BTreeSet};

use tallfest::{
    base::{Form, Lang},
    catalog::{codebook::to_html, document::Catalogue, pages},
    codebook,
    forms::every_form,
};

/// All pages, in the folders that they are written to.
fn written(rules: &Catalogue) -> BTreeMap<String, String> {
    let of_forms = Lang::ALL.into_iter().flat_map(|lang| codebook(rules, lang));
    let of_forms = of_forms.map(|(name, text)| (format!("codebook/{name}"), text));
    let of_rules = pages(rules).into_iter().map(|(name, text)| (format!("rules/{name}"), text));
    of_forms.chain(of_rules).collect()
}

fn rules() -> Catalogue {
    serde_json::from_str(include_str!("../docs/rules/rules.json")).unwrap()
}

#[test]
fn every_link_leads_to_a_place_on_a_page() {
    let pages = written(&rules());
    let places: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(name, text)| {
            let ids = text.split("<a id=\"").skip(1).filter_map(|rest| rest.split('"').next());
            (name.as_str(), ids.collect())
        })
        .collect();
    let mut links = 0;
    for (name, text) in &pages {
        let (folder, _) = name.split_once('/').unwrap();
        // Within a page, and to what is no page, others look.
        let there = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for link in there.filter(|link| link.contains(".md")) {
            let path = link.strip_prefix("../").map_or(format!("{folder}/{link}"), str::to_owned);
            let (page, place) = path
                .split_once('#')
                .map_or((path.as_str(), None), |(page, place)| (page, Some(place)));
            let known = places.get(page).unwrap_or_else(|| panic!("{name}: {link}"));
            assert!(place.is_none_or(|place| known.contains(place)), "{name}: {link}");
            links += 1;
        }
    }
    assert!(links > 1_000, "{links}");
}

fn says_all_of<T: Form>(pages: &BTreeMap<String, String>) {
    for lang in Lang::ALL {
        let page = &pages[&format!("codebook/{}-{}.{lang}.md", T::INFO.system, T::INFO.id)];
        let mut rest = page.as_str();
        for field in T::FIELDS {
            let id = field.question.id;
            // In the order of the form.
            let (_, after) = rest.split_once(&format!("<a id=\"{id}\">")).unwrap();
            let section = after.split("<a id=\"").next().unwrap();
            rest = after;
            let lists = [field.kind.rows(), field.kind.codes()];
            for code in lists.into_iter().flatten().flat_map(|list| list.codes) {
                assert!(section.contains(&format!("| `{}` |", code.code)), "{id} {}", code.code);
            }
        }
    }
}

#[test]
fn every_question_and_every_code_stands_there_in_the_order_of_the_form() {
    let pages = written(&rules());
    macro_rules! all {
        ($($form:ty),+) => { $(says_all_of::<$form>(&pages);)+ };
    }
    every_form!(all!);
}

#[test]
fn a_rule_and_its_questions_lead_to_each_other() {
    let rules = rules();
    let pages = written(&rules);
    for rule in &rules.rules {
        for place in &rule.asks {
            let question = place.pointer.split('/').nth(1).unwrap();
            let form = format!("codebook/{}-{}.en.md", place.system, place.form);
            let there = format!("](../rules/{}.md#en)", rule.id);
            assert!(pages[&form].contains(&there), "{form} {there}");
            let back = format!("](../{form}#{question})");
            assert!(pages[&format!("rules/{}.md", rule.id)].contains(&back), "{} {back}", rule.id);
        }
    }
}

#[test]
fn a_page_in_html_says_its_language_and_has_one_first_heading() {
    for lang in Lang::ALL {
        for page in codebook(&rules(), lang) {
            let (name, html) = to_html(&page, lang);
            assert!(html.contains(&format!("<html lang=\"{lang}\">")), "{name}");
            assert_eq!(html.matches("<h1>").count(), 1, "{name}");
            assert!(!html.contains("<title></title>") && !html.contains("<th>"), "{name}");
            assert!(!html.contains(".md\"") && !html.contains(".md#"), "{name}");
        }
    }
}

/// What a source names has a source; and each name of one leads to what it is.
#[test]
fn every_question_that_a_source_names_tells_which() {
    fn check<T: Form>(pages: &BTreeMap<String, String>) {
        let page = &pages[&format!("codebook/{}-{}.nn.md", T::INFO.system, T::INFO.id)];
        for field in T::FIELDS {
            let question = field.question;
            assert!(!question.valid.is_seen() || !question.sources.is_empty(), "{}", question.id);
            let (_, section) = page.split_once(&format!("<a id=\"{}\">", question.id)).unwrap();
            let section = section.split("<a id=\"").next().unwrap();
            for source in question.sources {
                let link = format!("[{0}](README.nn.md#{0})", source.id);
                assert!(section.contains(&link), "{} {link}", question.id);
                assert!(pages["codebook/README.nn.md"].contains(source.title), "{}", source.id);
            }
        }
    }
    let pages = written(&rules());
    macro_rules! all {
        ($($form:ty),+) => { $(check::<$form>(&pages);)+ };
    }
    every_form!(all!);
}
