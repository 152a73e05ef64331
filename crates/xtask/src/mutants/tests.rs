//! A snippet in, its mutants out.

use std::collections::BTreeSet;

use super::{
    explained::explanations,
    find::Edit,
    plan::{self, Plan, Source},
    rewrite::rewrite,
};

fn planned(files: &[(&str, &str)]) -> Plan {
    let source =
        |(name, text): &(&str, &str)| Source { name: (*name).to_owned(), text: (*text).to_owned() };
    plan::of(files.iter().map(source).collect()).unwrap()
}

/// The mutants of a check with this body: what becomes what.
fn mutants_of(body: &str) -> Vec<String> {
    mutants_in(&format!("static RULE: Rule<T> = Rule {{ check }};\nfn check() {{\n{body}\n}}"))
}

fn mutants_in(file: &str) -> Vec<String> {
    let plan = planned(&[("smiso/rule.rs", file)]);
    let words = |mutant| {
        let place = plan.place(mutant);
        format!("{} > {}", place.from, place.to)
    };
    plan.mutants.iter().map(words).collect()
}

/// The copy of a check with this body, each mutant with its switch.
fn rewritten(body: &str) -> String {
    let file = format!("static RULE: Rule<T> = Rule {{ check }};\nfn check() {{ {body} }}");
    let plan = planned(&[("smiso/rule.rs", &file)]);
    let edits: Vec<(usize, &Edit)> = plan
        .mutants
        .iter()
        .enumerate()
        .flat_map(|(id, mutant)| mutant.edits.iter().map(move |(_, edit)| (id, edit)))
        .collect();
    let text = rewrite(&file, &edits, &plan.rests[0]).text;
    syn::parse_file(&text).unwrap();
    text.lines().last().unwrap().replace("crate::mutants::", "")
}

#[test]
fn a_comparison_has_its_opposite_its_neighbour_and_both_booleans() {
    assert_eq!(
        mutants_of("f(a < b, c == d)"),
        [
            "a < b > a >= b",
            "a < b > a <= b",
            "a < b > true",
            "a < b > false",
            "c == d > c != d",
            "c == d > true",
            "c == d > false",
        ]
    );
}

#[test]
fn numbers_are_one_more_and_one_less() {
    assert_eq!(
        mutants_of("f(a * 100 + 0)"),
        ["a * 100 + 0 > a * 100 + 1", "a * 100 > a * 101", "a * 100 > a * 99"]
    );
}

#[test]
fn a_boolean_is_true_false_and_negated() {
    assert_eq!(
        mutants_of("if !a.has(B) || c { return }"),
        [
            "!a.has(B) > a.has(B)",
            "a.has(B) > true",
            "a.has(B) > false",
            "|| > &&",
            "c > true",
            "c > false",
            "c > !c",
        ]
    );
    assert_eq!(
        mutants_of("f(matches!(a, B | C), true)"),
        [
            "matches!(a, B | C) > true",
            "matches!(a, B | C) > false",
            "matches!(a, B | C) > !matches!(a, B | C)",
            "B > no alternative",
            "C > no alternative",
            "true > false",
        ]
    );
}

#[test]
fn a_closure_that_is_asked_is_a_boolean() {
    assert_eq!(
        mutants_of("f(a.any(|it| it.b), c.map(|it| it.d))"),
        [
            "a.any(|it| it.b) > true",
            "a.any(|it| it.b) > false",
            "a.any(|it| it.b) > !a.any(|it| it.b)",
            "any > all",
            "it.b > true",
            "it.b > false",
            "it.b > !it.b",
        ]
    );
}

#[test]
fn a_chain_with_a_pattern_stays_a_chain() {
    let body = "if let Some(a) = b && c {}";
    assert_eq!(mutants_of(body), ["let Some(a) = b > false", "c > true", "c > false", "c > !c"]);
    assert_eq!(
        rewritten(body),
        "fn check() { if off(0) && let Some(a) = b && (match at(&[1, 2, 3]) { 1 => { true } \
         2 => { false } 3 => { !c } _ => { c } }) {} }"
    );
}

#[test]
fn a_pattern_does_not_match() {
    let body = "let Some(a) = b else { return };";
    assert_eq!(mutants_of(body), ["let Some(a) = b > else"]);
    assert_eq!(
        rewritten(body),
        "fn check() { if on(0) { return } let Some(a) = b else { return }; }"
    );
}

#[test]
fn an_arm_or_an_alternative_is_not_there() {
    let body = "match a { B | C => 1, D => 2, _ => 3 }";
    assert_eq!(
        mutants_of(body),
        ["B | C > no arm", "B > no alternative", "C > no alternative", "D > no arm"]
    );
    assert_eq!(
        rewritten(body),
        "fn check() { match a { C if on(1) => { 1 } B if on(2) => { 1 } B | C if off(0) && off(1) \
         && off(2) => 1, D if off(3) => 2, _ => 3 , _ => gone() } }"
    );
}

#[test]
fn switches_stand_within_each_other_and_their_texts_hold_none() {
    assert_eq!(
        rewritten("f(!(a == b))"),
        "fn check() { f((match at(&[0]) { 0 => { (a == b) } _ => { !((match at(&[1, 2, 3]) { \
         1 => { a != b } 2 => { true } 3 => { false } _ => { a == b } })) } })) }"
    );
}

#[test]
fn what_is_joined_stays_together() {
    assert!(rewritten("f(a || b || c)").contains("{ (a || b) && (c) }"));
}

#[test]
fn a_limit_is_changed_wherever_it_is_used() {
    let file = "const MOST: u64 = 25;\nstatic RULE: Rule<T> = Rule { check };\n\
                fn check() { f(MOST); g(MOST) }";
    let plan = planned(&[("smiso/rule.rs", file)]);
    let [more, less] = plan.mutants.as_slice() else { panic!("{:?}", plan.mutants) };
    assert_eq!((more.to.as_str(), less.to.as_str()), ("25 + 1", "25 - 1"));
    assert_eq!(more.edits.len(), 2);
}

#[test]
fn only_what_runs_in_a_check_is_changed() {
    let rule = "const fn rule() -> Rule<T> { Rule { check, examples: &[] } }
static RULE: Rule<T> = rule(&[Example::pass(|it| example(it, true))]);
fn check() { helper(); f.with(\"a\", a == b); Shown::Words(if c { d } else { e }) }
fn example() { a == b }
fn unused() { a == b }
const fn early() -> bool { a == b }
rules! { T: rule; }
macro_rules! more { () => { a == b } }
#[cfg(test)]
mod tests { fn helper() { a == b } }";
    let shared = "pub fn helper() { early(); if g {} }\nfn other() { if h {} }";
    let engine = "pub fn helper() { if engine {} }";
    let files = [("smiso/rule.rs", rule), ("common/shared.rs", shared), ("engine.rs", engine)];
    let plan = planned(&files);
    let mutants = plan.mutants.iter().map(|mutant| (mutant.file, mutant.to.as_str()));
    assert_eq!(mutants.collect::<Vec<_>>(), [(1, "true"), (1, "false"), (1, "!g")]);
    assert_eq!(
        plan.not_changed,
        [
            "`more!` in crates/rules/src/smiso/rule.rs: a macro",
            "`early` in crates/rules/src/smiso/rule.rs: runs at build time",
        ]
    );
    assert_eq!(plan.rules, 1);
}

#[test]
fn an_explanation_is_of_one_change_on_the_line_below() {
    let check = |comments: &str| {
        let file = format!(
            "static RULE: Rule<T> = Rule {{ check }};\nfn check() {{\n{comments}\nf(a < b)\n}}"
        );
        let plan = planned(&[("smiso/rule.rs", &file)]);
        let explained = explanations(&file);
        let is_explained = |to: &&str| {
            let mutant = plan.mutants.iter().find(|mutant| mutant.to == **to).unwrap();
            explained.iter().any(|it| it.is_of(&plan.place(mutant)))
        };
        ["a <= b", "true"].into_iter().filter(is_explained).collect::<Vec<_>>()
    };
    assert_eq!(check("// mutant `a < b` to `a <= b`: they are never equal."), ["a <= b"]);
    assert_eq!(
        check("// mutant `a < b` to `a <= b`: why.\n    // mutant `a < b` to `true`: why."),
        ["a <= b", "true"]
    );
    assert_eq!(check("// mutant `a < b` to `a <= b`:"), [""; 0]);
    assert_eq!(check("// mutant `a < c` to `a <= b`: why."), [""; 0]);
    assert_eq!(check("// mutant `a < b` to `true`: why.\ng();"), [""; 0]);
}

#[test]
fn a_source_without_mutants_stays_as_it_is() {
    let source = "fn ø() { \"æ\" }";
    assert_eq!(rewrite(source, &[], &BTreeSet::new()).text, source);
}
