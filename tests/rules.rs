//! What holds of every rule.

use acceptance::judge::{Judged, trials};
use tallfest_base::{Lang, Text};
use tallfest_forms::every_form;
use tallfest_rules::{
    Context, Rule, RuleInfo, Subject, TwoYears, Verdict,
    crisis::year::Year as CrisisYear,
    declared::DECLARED,
    enforced,
    smiso::{coverage, year::Year},
    structure::STRUCTURE,
    submission::Submissions,
};

/// Runs a generic check on every subject.
macro_rules! for_every_subject {
    ($check:ident) => {
        every_form!($check);
        $check::<Year>();
        $check::<CrisisYear>();
        $check::<TwoYears<Year>>();
        $check::<TwoYears<CrisisYear>>();
        $check::<Submissions>();
    };
}

fn infos<T: Judged>() -> Vec<&'static RuleInfo> {
    T::RULES.iter().map(|rule| &rule.info).collect()
}

fn all_infos() -> Vec<&'static RuleInfo> {
    macro_rules! of_records {
        ($($form:ty),+) => { [$(infos::<$form>()),+] };
    }
    let records = every_form!(of_records!);
    let checked = records.into_iter().chain([
        infos::<Year>(),
        infos::<CrisisYear>(),
        infos::<TwoYears<Year>>(),
        infos::<TwoYears<CrisisYear>>(),
        infos::<Submissions>(),
    ]);
    let declared = DECLARED.iter().copied().chain(enforced::all().map(|enforced| &enforced.rule));
    let structure = STRUCTURE.iter().flat_map(|faults| faults.iter().copied());
    checked.flatten().chain(declared).chain(structure).chain([&coverage::NOTE]).collect()
}

#[test]
fn the_sample_passes_every_rule() {
    fn check<T: Judged>() {
        let judgement = T::judge(&<T as Subject>::sample(), &Context::of_year(2020));
        assert_eq!(judgement.rules(), [], "{:?}", judgement.faults);
    }
    for_every_subject!(check);
}

#[test]
fn every_example_is_judged_as_it_says_by_its_rule_and_by_no_other() {
    let misjudged = trials().into_iter().filter_map(|trial| {
        let error = trial.run().err()?;
        Some(format!("{trial:?}: {error}"))
    });
    let misjudged: Vec<_> = misjudged.collect();
    assert!(misjudged.is_empty(), "{}", misjudged.join("\n"));
}

#[test]
fn every_example_is_tried() {
    fn check<T: Judged>() {
        let trials = trials();
        for Rule { info, examples, .. } in T::RULES {
            let tried = trials.iter().filter(|trial| trial.rule == info).map(|trial| trial.example);
            let all = examples.iter().map(|example| example.name);
            assert_eq!(tried.collect::<Vec<_>>(), all.collect::<Vec<_>>(), "{}", info.id);
        }
    }
    for_every_subject!(check);
}

#[test]
fn every_rule_has_an_example_that_passes_and_one_that_fails() {
    fn check<T: Judged>() {
        for rule in T::RULES {
            let verdicts: Vec<_> = rule.examples.iter().map(|example| example.verdict).collect();
            // A rule whose first year no source tells is never evaluated, and says so.
            if verdicts.iter().all(|verdict| matches!(verdict, Verdict::NotEvaluated(_))) {
                assert!(!verdicts.is_empty(), "{}", rule.info.id);
                continue;
            }
            assert!(verdicts.contains(&Verdict::Held), "{}", rule.info.id);
            assert!(verdicts.contains(&Verdict::Broken), "{}", rule.info.id);
        }
    }
    for_every_subject!(check);
}

#[test]
fn every_fault_stands_where_the_rule_asks_and_fills_its_message() {
    fn check<T: Judged>() {
        for rule in T::RULES {
            for example in rule.examples {
                let judgement = T::judge(&example.draft::<T>(), &example.context());
                for fault in judgement.faults.iter().filter(|fault| fault.rule.id == rule.info.id) {
                    let asks = |place| {
                        rule.info
                            .asks
                            .iter()
                            .any(|ask: &tallfest_base::Place| ask.question.id == place)
                    };
                    assert!(fault.place.is_none_or(|place| asks(place.question.id)), "{fault:?}");
                    for lang in Lang::ALL {
                        let message = fault.message(lang);
                        assert!(!message.contains(['{', '}']), "{}: {message}", rule.info.id);
                    }
                }
            }
        }
    }
    for_every_subject!(check);
}

#[test]
fn ids_stand_in_order_and_are_used_once() {
    fn ascending(infos: &[&RuleInfo]) {
        for pair in infos.windows(2) {
            assert!(pair[0].id <= pair[1].id, "{} stands before {}", pair[0].id, pair[1].id);
        }
    }
    fn check<T: Judged>() {
        ascending(&infos::<T>());
    }
    for_every_subject!(check);
    ascending(DECLARED);
    for faults in STRUCTURE {
        ascending(faults);
    }
    let mut ids: Vec<_> = all_infos().into_iter().map(|info| info.id.as_str()).collect();
    ids.sort_unstable();
    // A rule of two kinds (answered though not asked; asked but not answered; of a form and of a question) stands more
    // than once, and so does one of several codes or forms.
    let mut again: Vec<_> =
        ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    again.dedup();
    assert_eq!(
        again,
        [
            "A-002", "C-022", "COM-002", "COM-002b", "COM-003", "COM-005", "COM-005b", "COM-007",
            "COM-008", "COM-012", "COM-012b", "COM-013", "COM-014", "COM-015", "COM-016",
            "COM-017", "COM-018", "COM-018b", "COM-022", "D-019", "K-001", "K-007", "K-007b",
            "R-003", "R-003b", "R-004", "R-005", "R-005b", "R-013"
        ]
    );
}

#[test]
fn texts_are_whole_in_every_language() {
    let slots = |words: &str| -> Vec<String> {
        let mut slots: Vec<_> = words
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split('}').next())
            .map(str::to_owned)
            .collect();
        slots.sort();
        slots
    };
    for info in all_infos() {
        for Text { nb, nn, en } in [info.message, info.why, info.mend] {
            for words in [nb, nn, en] {
                assert!(!words.trim().is_empty() && words == words.trim(), "{}: {words}", info.id);
            }
        }
        let Text { nb, nn, en } = info.message;
        assert_eq!(slots(nb), slots(nn), "{}", info.id);
        assert_eq!(slots(nb), slots(en), "{}", info.id);
        for words in [nb, nn, en] {
            assert!(!words.ends_with('.'), "{}: a message has no full stop: {words}", info.id);
            let first = words.chars().next();
            assert!(!first.is_some_and(char::is_uppercase), "{}: begins small: {words}", info.id);
        }
        for words in
            [info.why.nb, info.why.nn, info.why.en, info.mend.nb, info.mend.nn, info.mend.en]
        {
            assert!(words.ends_with('.'), "{}: a sentence ends with a full stop: {words}", info.id);
        }
        assert!(!info.source.is_empty(), "{}", info.id);
    }
}

#[test]
fn an_example_is_a_sentence_that_stands_once_in_its_rule() {
    fn check<T: Judged>() {
        for Rule { info, examples, .. } in T::RULES {
            let mut names: Vec<_> = examples.iter().map(|example| example.name).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), examples.len(), "{}", info.id);
        }
    }
    for_every_subject!(check);
}
