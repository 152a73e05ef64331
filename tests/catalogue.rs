//! What holds of the catalogue: words, years, examples, files, and what is committed of it.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use acceptance::{folder::catalogue, judge::Judged};
use tallfest_base::{Lang, Text};
use tallfest_catalog::{
    document::{Catalogue, Change, Kind, Rule, Verdict, schema},
    page, pages, rules,
};
use tallfest_forms::{YEARS, every_form};
use tallfest_rules::{Active, Event, RuleInfo, smiso::year::Year, submission::Submissions};
use tallfest_synth::UNBREAKABLE;

/// A message that is longer does not fit on a screen beside its place.
const LONGEST_MESSAGE: usize = 160;

fn infos() -> Vec<&'static RuleInfo> {
    rules::all().into_iter().map(|entry| entry.info).collect()
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn committed(name: &str) -> io::Result<String> {
    fs::read_to_string(root().join("docs/rules").join(name))
}

/// The words of a text, small, without marks.
fn words_of(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.map(str::to_lowercase).collect()
}

#[test]
fn what_is_committed_is_what_the_engine_says() {
    let catalogue = catalogue();
    let read: Catalogue = serde_json::from_str(&committed("rules.json").unwrap()).unwrap();
    for (read, made) in read.rules.iter().zip(&catalogue.rules) {
        assert!(read == made, "{} is not what is committed: run `cargo xtask generate`", made.id);
    }
    assert_eq!(read.rules.len(), catalogue.rules.len(), "run `cargo xtask generate`");
    for (name, text) in pages(&catalogue) {
        assert!(committed(&name).unwrap() == text, "{name}: run `cargo xtask generate`");
    }
}

#[test]
fn rules_json_is_what_its_schema_describes() {
    let document: serde_json::Value =
        serde_json::from_str(&committed("rules.json").unwrap()).unwrap();
    let described: serde_json::Value =
        serde_json::from_str(&committed("rules.schema.json").unwrap()).unwrap();
    assert_eq!(described, schema());
    let judge = jsonschema::draft202012::new(&described).unwrap();
    assert!(judge.is_valid(&document), "{:?}", judge.iter_errors(&document).next());
    for (pointer, wrong) in [
        ("/rules/0/id", serde_json::json!(1)),
        ("/rules/0/kind", serde_json::json!("other")),
        ("/rules/0/why", serde_json::json!({ "nb": "Fordi." })),
        ("/rules/0/examples/0/verdict", serde_json::json!("maybe")),
    ] {
        let mut broken = document.clone();
        *broken.pointer_mut(pointer).unwrap() = wrong;
        assert!(!judge.is_valid(&broken), "{pointer}");
    }
}

#[test]
fn every_rule_has_an_example_that_was_run_and_gives_a_finding() {
    for Rule { id, examples, instances, .. } in catalogue().rules {
        let gives = |verdict| examples.iter().any(|example| example.verdict == verdict);
        // Where every question has a rule of its own, nothing is left for the common one.
        let is_replaced = !instances.is_empty();
        // Each of these has its reason there.
        let is_unbreakable = UNBREAKABLE.iter().any(|one| one.rule.as_str() == id);
        let is_shown = gives(Verdict::Broken) || is_replaced || is_unbreakable;
        assert!(is_shown, "{id}");
        for example in &examples {
            assert_eq!(example.verdict == Verdict::Broken, !example.findings.is_empty(), "{id}");
            assert!(!example.name.is_empty(), "{id}");
        }
    }
}

#[test]
fn a_finding_has_a_value_for_each_name_in_its_message_and_no_other() {
    for Rule { id, values, message, examples, .. } in catalogue().rules {
        let mut values = values.clone();
        values.sort();
        for lang in Lang::ALL {
            let words = message.to(lang);
            let all = values.iter().all(|name| words.contains(&format!("{{{name}}}")));
            assert!(all && words.matches('{').count() >= values.len(), "{id}: {words}");
        }
        for finding in examples.iter().flat_map(|example| &example.findings) {
            let named: Vec<_> = finding.values.keys().cloned().collect();
            assert_eq!(named, values, "{id}");
            for lang in Lang::ALL {
                let words = finding.message.to(lang);
                assert!(!words.contains(['{', '}']), "{id}: {words}");
            }
        }
    }
}

#[test]
fn no_key_and_no_text_is_on_a_page() {
    for rule in catalogue().rules {
        for change in rule.examples.iter().flat_map(|example| &example.changes) {
            let change =
                if let Change::YearBefore { change } = change { change.as_ref() } else { change };
            let answers = match change {
                Change::Answer(answer) => vec![answer.as_ref()],
                Change::Records(records) => {
                    records.answers.iter().map(|counted| &counted.change).collect()
                }
                Change::Document(_) | Change::File(_) | Change::YearBefore { .. } => vec![],
            };
            for answer in answers {
                let is_hidden = answer.pointer == "/record_id" || answer.pointer.ends_with("_text");
                for value in [&answer.before, &answer.after].into_iter().flatten() {
                    assert!(!is_hidden || value.json.is_none(), "{}: {answer:?}", rule.id);
                }
            }
        }
    }
}

#[test]
fn norwegian_pages_have_no_english_prose() {
    for rule in catalogue().rules {
        for lang in [Lang::Nb, Lang::Nn] {
            let page = page(&rule, lang);
            for example in &rule.examples {
                let name = format!("({})", example.name);
                assert!(!page.contains(&name), "{}: {name}", rule.id);
            }
        }
    }
}

#[test]
fn the_index_names_every_page_and_every_link_has_one() {
    let pages = pages(&catalogue());
    let names: BTreeSet<_> = pages.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), pages.len());
    let lists = ["rules.json", "rules.schema.json"];
    for (page, text) in &pages {
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        // Those to the codebook, `codebook.rs` follows.
        for link in links.filter(|link| !link.starts_with("../codebook/")) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let is_file = file.is_empty() || names.contains(file) || lists.contains(&file);
            assert!(is_file, "{page}: {link}");
            assert!(anchor.is_empty() || ["nb", "nn", "en"].contains(&anchor), "{page}: {link}");
        }
    }
    let (_, index) = pages.iter().find(|(name, _)| name == "README.md").unwrap();
    for id in infos().iter().map(|info| info.id) {
        for lang in Lang::ALL {
            assert!(index.contains(&format!("[{id}]({id}.md#{lang})")), "{id}");
        }
    }
}

#[test]
fn a_rule_is_silent_outside_its_years() {
    fn check<T: Judged>() -> usize {
        let mut silent = 0;
        for (rule, year) in T::RULES.iter().flat_map(|rule| YEARS.map(move |year| (rule, year))) {
            if rule.info.severity.iter().any(|weight| weight.valid.holds_in(year)) {
                continue;
            }
            for example in rule.examples {
                let context = tallfest_rules::Context { year, ..example.context() };
                let subject = T::of(&example.draft::<T>());
                Active::new(T::RULES, &context).check(
                    &subject,
                    &context,
                    |_| true,
                    |event| {
                        let told = match event {
                            Event::Fault(fault) => fault.rule.id,
                            Event::NotEvaluated(rule, _) => rule.id,
                        };
                        assert_ne!(told, rule.info.id, "{year}: {}", example.name);
                    },
                );
                silent += 1;
            }
        }
        silent
    }
    macro_rules! of_records {
        ($($form:ty),+) => { 0 $(+ check::<$form>())+ };
    }
    let silent = every_form!(of_records!) + check::<Year>() + check::<Submissions>();
    assert!(silent > 0, "some rule is not in force in some year");
}

#[test]
fn a_message_is_one_sentence_that_fits_on_a_screen() {
    for info in infos() {
        for (lang, message) in Lang::ALL.map(|lang| (lang, info.message.to(lang))) {
            let name = format!("{} {lang}: {message}", info.id);
            assert!(message.chars().count() <= LONGEST_MESSAGE, "{name}");
            assert!(!message.ends_with(['.', '!', '?', ':', ',', ';']), "{name}");
            assert!(!message.contains(". ") && !message.contains("  "), "{name}");
            let begins_small = message.starts_with(|first: char| !first.is_uppercase());
            assert!(begins_small, "{name}");
            // A question or a code is quoted by what fills it in; what is written out has the language's quotes.
            let wrong: &[char] =
                if lang == Lang::En { &['«', '»'] } else { &['"', '“', '”'] };
            assert!(!message.contains(wrong), "{name}");
            assert_eq!(message.matches('`').count() % 2, 0, "{name}");
        }
    }
}

#[test]
fn why_and_how_to_mend_are_whole_sentences() {
    for info in infos() {
        for (lang, words) in [info.why, info.mend]
            .into_iter()
            .flat_map(|text| Lang::ALL.map(|lang| (lang, text.to(lang))))
        {
            let name = format!("{} {lang}: {words}", info.id);
            assert!(words.ends_with('.') && !words.ends_with(".."), "{name}");
            let begins =
                |first: char| first.is_uppercase() || first.is_numeric() || "«\"`".contains(first);
            assert!(words.starts_with(begins), "{name}");
            assert!(!words.contains(['{', '}']) && !words.contains("  "), "{name}");
            let wrong: &[char] =
                if lang == Lang::En { &['«', '»'] } else { &['"', '“', '”'] };
            assert!(!words.contains(wrong), "{name}");
        }
    }
}

#[test]
fn each_language_is_written_in_its_own_words() {
    /// Words that only the other languages have. "Offer" is a victim in Norwegian, never a service.
    const NOT_IN: [(Lang, &[&str]); 3] = [
        (
            Lang::Nb,
            &[
                "ikkje", "kva", "kven", "korleis", "frå", "noko", "eit", "ein", "vere", "the",
                "of", "and", "offer",
            ],
        ),
        (
            Lang::Nn,
            &[
                "ikke", "hva", "hvem", "hvordan", "fra", "noe", "et", "være", "the", "of", "and",
                "offer",
            ],
        ),
        (Lang::En, &["ikke", "ikkje", "og", "eller", "er", "skal"]),
    ];
    for info in infos() {
        for text in [info.message, info.why, info.mend] {
            let Text { nb, nn, en } = text;
            assert!(nb != en && nn != en, "{}: {en}", info.id);
            for (lang, not_in) in NOT_IN {
                let words = words_of(text.to(lang));
                let foreign = not_in.iter().find(|word| words.contains(**word));
                assert_eq!(foreign, None, "{} {lang}: {}", info.id, text.to(lang));
            }
        }
    }
}

#[test]
fn an_id_names_one_rule_or_its_parts() {
    let entries = rules::all();
    for pair in entries.windows(2).filter(|pair| pair[0].info.id == pair[1].info.id) {
        // Parts of a rule are of one kind: two things that a declaration enforces, or one thing on two forms. Or the list
        // says in one rule who is asked, which the declaration enforces, and what the answers must be (K-07, R-13).
        let kinds = [pair[0].kind, pair[1].kind];
        let is_both = kinds == [Kind::Record, Kind::Declared];
        assert!(kinds[0] == kinds[1] || is_both, "{}: {kinds:?}", pair[0].info.id);
        assert_ne!(pair[0].info, pair[1].info, "{}", pair[0].info.id);
    }
}

/// All source files below a folder.
fn sources(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = vec![];
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(sources(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

#[test]
fn every_file_of_a_rule_is_in_a_list_and_says_what_must_hold() {
    let mut files = 0;
    for path in sources(&root().join("crates/rules/src")).unwrap() {
        if !fs::read_to_string(&path).unwrap().contains("static RULE: Rule<") {
            continue;
        }
        // The list stands in the module above: a line a file, a second rule of the file behind a plus, and whether
        // it is said as data.
        let list = fs::read_to_string(path.parent().unwrap().with_extension("rs")).unwrap();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let mut lines = list.lines().filter_map(|line| line.trim().strip_suffix(';'));
        let is_listed = lines.any(|line| line.split([' ', ',']).next() == Some(stem));
        assert!(is_listed, "{} is in no list", path.display());
        // What must hold has a subject, a verb, and what is said of it.
        assert!(stem.split('_').count() >= 3, "{stem}");
        files += 1;
    }
    let has_check = |entry: &rules::Entry| !matches!(entry.kind, Kind::Declared | Kind::Structure);
    // A file has one rule, or the parts of one.
    let checks = rules::all().into_iter().filter(has_check).count();
    assert!(files > 0 && files <= checks, "{files} files, {checks} checks");
}
