//! What changed between two years: what the sources tell of is named at its years, and the way back mirrors the way
//! there.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use proptest::prelude::*;
use tallfest::changes;
use tallfest_base::{Lang, Year};
use tallfest_catalog::changes::{
    Certainty::{self, Inferred, Seen},
    Changes, FormChanges, Span,
    Turn::{self, Added, Removed},
    page,
};
use tallfest_forms::YEARS;

fn of_form(from: Year, to: Year, form: &str) -> FormChanges {
    let Changes { forms, .. } = changes(from, to).in_form("smiso", form);
    forms.into_iter().next().unwrap()
}

fn told(span: Span) -> (Turn, Certainty) {
    (span.change, span.certainty)
}

/// How a question came or went.
fn question(from: Year, to: Year, form: &str, id: &str) -> Option<(Turn, Certainty)> {
    let questions = of_form(from, to, form).questions;
    questions.into_iter().find(|change| change.question == id).map(|change| told(change.span))
}

/// The codes of a question that came or went.
fn codes(from: Year, to: Year, form: &str, id: &str) -> Vec<(String, (Turn, Certainty))> {
    let codes = of_form(from, to, form).codes.into_iter().filter(|change| change.question == id);
    codes.map(|change| (change.code, told(change.span))).collect()
}

#[test]
fn the_kind_of_abuse_was_asked_from_2014() {
    assert_eq!(question(2013, 2014, "user", "abuse_type"), Some((Added, Seen)));
    assert_eq!(question(2014, 2013, "user", "abuse_type"), Some((Removed, Seen)));
}

#[test]
fn the_bands_of_age_at_the_first_abuse_changed_from_2017_to_2018() {
    let bands = codes(2017, 2018, "user", "age_first_abuse");
    let band = |code: &str, change| (code.to_owned(), (change, Inferred));
    let expected = [
        band("7_13", Added),
        band("14_17", Added),
        band("12_or_younger", Removed),
        band("13_17", Removed),
    ];
    assert_eq!(bands, expected);
    assert_eq!(question(2017, 2018, "user", "disability"), Some((Added, Inferred)));
}

#[test]
fn users_can_be_both_from_2019_and_relatives_are_asked_of_them_too() {
    let role = [("both".to_owned(), (Added, Inferred))];
    assert_eq!(codes(2018, 2019, "user", "user_role"), role);
    let routes = of_form(2018, 2019, "user").routes;
    let relation = routes.iter().find(|route| route.question == "relation_to_abused").unwrap();
    assert_eq!(relation.certainty, Inferred);
    let both = "both abused and relative";
    assert!(!relation.before.en.contains(both) && relation.after.en.contains(both));
}

#[test]
fn the_pandemic_has_its_supplement_and_its_question_on_visits_in_2020_and_2021() {
    assert_eq!(question(2019, 2020, "visit", "visit_channel"), Some((Added, Inferred)));
    assert_eq!(question(2021, 2022, "visit", "visit_channel"), Some((Removed, Inferred)));
    let supplement = |from, to| told(of_form(from, to, "pandemic").itself.unwrap().span);
    assert_eq!(supplement(2019, 2020), (Added, Seen));
    // No source says that there was no more of it.
    assert_eq!(supplement(2021, 2022), (Removed, Inferred));
    assert!(changes(2020, 2021).in_form("smiso", "pandemic").forms.is_empty());
}

#[test]
fn planned_talks_are_told_apart_from_2021_and_the_table_of_them_is_made() {
    assert_eq!(question(2020, 2021, "contact", "contact_kind"), Some((Added, Inferred)));
    let tables = of_form(2020, 2021, "contact").tables;
    assert!(
        tables.iter().any(|it| it.table == "smiso-contacts-by-kind" && it.span.change == Added)
    );
}

#[test]
fn rules_come_and_go_with_their_weight() {
    let rules = changes(2020, 2021).rules;
    let measures = rules.iter().find(|rule| rule.rule == "V-004").or(rules.first()).unwrap();
    assert_ne!(measures.before, measures.after);
    let came = changes(2019, 2020).rules;
    let drop_in = came.iter().find(|rule| rule.forms.iter().any(|form| form.form == "visit"));
    let drop_in = drop_in.unwrap();
    assert_eq!((&drop_in.before, drop_in.certainty), (&None, Inferred));
    assert_eq!(drop_in.after.as_ref().unwrap().severity, "warning");
}

/// The same changes, told backwards.
fn mirrored(changes: Changes) -> Changes {
    let turned = |span: Span| {
        let change = if span.change == Added { Removed } else { Added };
        Span { change, ..span }
    };
    let Changes { format, from, to, mut forms, mut rules, proof } = changes;
    for form in &mut forms {
        form.itself.iter_mut().for_each(|it| it.span = turned(it.span));
        form.questions.iter_mut().for_each(|it| it.span = turned(it.span));
        form.codes.iter_mut().for_each(|it| it.span = turned(it.span));
        form.tables.iter_mut().for_each(|it| it.span = turned(it.span));
        form.routes.iter_mut().for_each(|it| std::mem::swap(&mut it.before, &mut it.after));
        form.wordings.iter_mut().for_each(|it| std::mem::swap(&mut it.before, &mut it.after));
    }
    for it in &mut rules {
        std::mem::swap(&mut it.before, &mut it.after);
    }
    Changes { format, from: to, to: from, forms, rules, proof }
}

/// The labels are those of either year, so that only their places are compared.
fn unlabelled(mut changes: Changes) -> Changes {
    for form in &mut changes.forms {
        for change in &mut form.codes {
            change.question_label = change.label.clone();
        }
        for change in &mut form.routes {
            change.label = change.before.clone();
        }
    }
    for form in &mut changes.forms {
        form.routes.iter_mut().for_each(|it| it.label = form.label.clone());
    }
    changes
}

proptest! {
    #[test]
    fn the_way_back_mirrors_the_way_there(from in YEARS, to in YEARS) {
        let back = unlabelled(mirrored(changes(to, from)));
        prop_assert_eq!(unlabelled(changes(from, to)), back);
        prop_assert!(from != to || changes(from, to).is_empty());
    }

    #[test]
    fn what_came_between_two_years_came_before_or_after_a_third(
        from in YEARS, between in YEARS, to in YEARS,
    ) {
        let came = |from, to| -> Vec<(String, String)> {
            let forms = changes(from, to).forms.into_iter();
            let of_form = |form: FormChanges| {
                let added = form.questions.into_iter().filter(|it| it.span.change == Added);
                added.map(|it| (form.form.clone(), it.question)).collect::<Vec<_>>()
            };
            forms.flat_map(of_form).collect()
        };
        let parts = [came(from, between), came(between, to)].concat();
        // What came with its form is told of with it.
        let forms: Vec<_> = [changes(from, between), changes(between, to)]
            .into_iter()
            .flat_map(|changes| changes.forms)
            .filter(|form| form.itself.is_some())
            .map(|form| form.form)
            .collect();
        for question in came(from, to) {
            prop_assert!(parts.contains(&question) || forms.contains(&question.0), "{question:?}");
        }
    }

    #[test]
    fn every_change_is_worded_in_every_language(from in YEARS, to in YEARS) {
        let changes = changes(from, to);
        for lang in Lang::ALL {
            let page = page(&changes, lang);
            let lists = changes.forms.iter().map(|form| {
                usize::from(form.itself.is_some()) + form.questions.len() + form.codes.len()
                    + form.wordings.len() + form.routes.len() + form.tables.len()
            });
            let lines = page.lines().filter(|line| line.starts_with("- ")).count();
            prop_assert_eq!(lines, lists.sum::<usize>() + changes.rules.len());
            prop_assert!(!page.contains("  ") && !page.contains("()"), "{}", page);
        }
    }
}
