//! All mutants of the rules, numbered.

use std::{collections::BTreeSet, ops::Range};

use super::{
    find::{self, Edit, Found, Gives, Mutant, Runs, gives},
    reach::{Body, Node, macros, reached},
};
use crate::error::TaskError;

/// A file of the rules.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// Below `crates/rules/src`.
    pub name: String,
    pub text: String,
}

impl Source {
    /// Whether rules and what they share stand in it; the engine stands directly in `src`, and its routing in parts.
    fn holds_rules(&self, all: &[Self]) -> bool {
        let folder = self.name.strip_suffix(".rs").map(|stem| format!("{stem}/"));
        let has_folder =
            folder.is_some_and(|folder| all.iter().any(|other| other.name.starts_with(&folder)));
        (self.name.contains('/') || has_folder) && !self.name.starts_with("routing")
    }
}

/// All mutants, by their number.
#[derive(Debug)]
pub(crate) struct Plan {
    pub sources: Vec<Source>,
    pub mutants: Vec<Planned>,
    /// For each source the ends of matches that get an arm for the rest.
    pub rests: Vec<BTreeSet<(usize, &'static str)>>,
    /// How many rules were found.
    pub rules: usize,
    /// What holds code that nothing can switch: functions that run when the program is built, and macros.
    pub not_changed: Vec<String>,
}

/// A mutant, and the files in which it has switches.
#[derive(Debug)]
pub(crate) struct Planned {
    pub file: usize,
    pub at: Range<usize>,
    pub to: String,
    pub edits: Vec<(usize, Edit)>,
}

/// What a mutant changes, as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub line: usize,
    pub column: usize,
    pub from: String,
    pub to: String,
}

/// Finds all mutants of the rules.
pub(crate) fn of(sources: Vec<Source>) -> Result<Plan, TaskError> {
    let mut files = vec![];
    for source in &sources {
        let parsed = if source.holds_rules(&sources) { source.text.as_str() } else { "" };
        let parsed = syn::parse_file(parsed).map_err(|error| {
            TaskError::Usage(format!("crates/rules/src/{}: {error}", source.name))
        })?;
        files.push(parsed);
    }
    let nodes = reached(&files);
    // What examples edit is no part of a check, though the sums of a year are reached through it.
    let is_draft = |source: &Source| source.name.ends_with("/draft.rs");
    let drafts: BTreeSet<_> =
        (0..).zip(&sources).filter(|(_, source)| is_draft(source)).map(|(file, _)| file).collect();
    let is_changed = |node: &&Node<'_>| !drafts.contains(&node.file);
    let rests = vec![BTreeSet::new(); sources.len()];
    let rules = nodes.iter().filter(|node| node.is_rule()).count();
    let mut plan = Plan { sources, mutants: vec![], rests, rules, not_changed: vec![] };
    let is_reached = |file: &usize| nodes.iter().any(|node| node.file == *file);
    for (file, content) in files.iter().enumerate().filter(|(file, _)| is_reached(file)) {
        let name = plan.name(file);
        plan.not_changed.extend(macros(content).map(|it| format!("`{it}` in {name}: a macro")));
    }
    let mut constants = vec![];
    for node in nodes.iter().filter(is_changed) {
        let found = plan.look_into(node);
        constants.extend(found.constants.into_iter().map(|(name, at)| (node.file, name, at)));
        if let Some(rests) = plan.rests.get_mut(node.file) {
            rests.extend(found.rests);
        }
        plan.mutants.extend(found.mutants.into_iter().map(|Mutant { at, to, edits }| {
            let edits = edits.into_iter().map(|edit| (node.file, edit)).collect();
            Planned { file: node.file, at, to, edits }
        }));
    }
    for node in nodes.iter().filter(is_changed) {
        plan.add_limit(node, &nodes, &constants);
    }
    plan.mutants.sort_by_key(|mutant| (mutant.file, mutant.at.start));
    Ok(plan)
}

impl Plan {
    fn look_into(&mut self, node: &Node<'_>) -> Found {
        let source = self.sources.get(node.file).map_or("", |source| source.text.as_str());
        match node.body {
            Body::Constant(value) => find::in_constant(source, value),
            Body::Function(signature, block) if signature.constness.is_some() => {
                let would = find::in_block(source, block, Runs::Checking, gives(signature));
                let does = find::in_block(source, block, Runs::Building, Gives::Other);
                if would.mutants.len() > does.mutants.len() {
                    let (name, file) = (&node.name, self.name(node.file));
                    self.not_changed.push(format!("`{name}` in {file}: runs at build time"));
                }
                does
            }
            Body::Function(signature, block) => {
                find::in_block(source, block, Runs::Checking, gives(signature))
            }
        }
    }

    /// The mutants of a constant that is one whole number: each use of it is one more, or one less.
    fn add_limit(
        &mut self,
        node: &Node<'_>,
        nodes: &[Node<'_>],
        uses: &[(usize, String, Range<usize>)],
    ) {
        let Body::Constant(value) = node.body else { return };
        let Some(number) = whole_number(value) else { return };
        let namesakes = || nodes.iter().filter(|other| other.name == node.name);
        let is_of = |file: usize| {
            let has_own = namesakes().any(|other| other.file == file);
            if has_own { file == node.file } else { namesakes().count() == 1 }
        };
        let uses = uses.iter().filter(|(file, name, _)| *name == node.name && is_of(*file));
        let uses: Vec<_> = uses.map(|(file, _, at)| (*file, at.clone())).collect();
        let at = syn::spanned::Spanned::span(value).byte_range();
        let Some(from) = self.text(node.file, &at).map(str::to_owned) else { return };
        let less = (number > 0).then_some(("- 1", ".wrapping_sub(1)"));
        for (sign, call) in [Some(("+ 1", ".wrapping_add(1)")), less].into_iter().flatten() {
            let edit = |(file, at): &(usize, Range<usize>)| {
                let text = format!("{}{call}", self.text(*file, at)?);
                Some((*file, Edit::Instead(at.clone(), text)))
            };
            let edits: Vec<_> = uses.iter().filter_map(edit).collect();
            if !edits.is_empty() {
                let (at, to) = (at.clone(), format!("{from} {sign}"));
                self.mutants.push(Planned { file: node.file, at, to, edits });
            }
        }
    }

    fn text(&self, file: usize, at: &Range<usize>) -> Option<&str> {
        self.sources.get(file)?.text.get(at.clone())
    }

    /// The name of a file.
    pub(crate) fn name(&self, file: usize) -> String {
        let name = self.sources.get(file).map_or("", |source| source.name.as_str());
        format!("crates/rules/src/{name}")
    }

    /// What a mutant changes.
    pub(crate) fn place(&self, mutant: &Planned) -> Place {
        let before = self.text(mutant.file, &(0..mutant.at.start)).unwrap_or_default();
        let from = self.text(mutant.file, &mutant.at).unwrap_or_default();
        Place {
            line: before.split('\n').count(),
            column: before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1,
            from: short(from),
            to: short(&mutant.to),
        }
    }

    /// Where a mutant is, of which rule, and what it changes.
    pub(crate) fn headline(&self, mutant: &Planned) -> String {
        let Place { line, column, from, to } = self.place(mutant);
        let text = self.sources.get(mutant.file).map_or("", |source| source.text.as_str());
        let id = text.split("RuleId::new(\"").nth(1).and_then(|rest| rest.split('"').next());
        let id = id.unwrap_or("several rules");
        format!("{}:{line}:{column}: {id}: `{from}` to `{to}`", self.name(mutant.file))
    }

    /// The line that a mutant changes.
    pub(crate) fn line(&self, mutant: &Planned) -> &str {
        let text = self.sources.get(mutant.file).map_or("", |source| source.text.as_str());
        text.lines().nth(self.place(mutant).line - 1).map_or("", str::trim)
    }
}

/// A constant's value, if it is written as a whole number.
fn whole_number(value: &syn::Expr) -> Option<u64> {
    let syn::Expr::Lit(literal) = value else { return None };
    let syn::Lit::Int(number) = &literal.lit else { return None };
    number.base10_parse().ok()
}

/// A text in one line, its middle left out where it is long.
fn short(text: &str) -> String {
    const LONG: usize = 60;
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = words.chars().count();
    if count <= LONG {
        return words;
    }
    let begin: String = words.chars().take(LONG / 2).collect();
    let end: String = words.chars().skip(count - LONG / 2).collect();
    format!("{begin}…{end}")
}
