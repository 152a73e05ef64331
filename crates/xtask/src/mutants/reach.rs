//! Which code runs when a rule is checked: what the statics of the rules name, but for their examples, and what that
//! names in turn.
//!
//! Names are taken without their paths, those of the same file first. Where two functions have one name, this takes
//! one too many rather than one too few.

#![expect(clippy::wildcard_enum_match_arm, reason = "only some items hold code")]

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Attribute, Block, Expr, ImplItem, Item, Signature,
    visit::{self, Visit},
};

use super::find::is_example;

/// A function, or the value of a constant.
pub(crate) struct Node<'a> {
    pub file: usize,
    pub name: String,
    pub body: Body<'a>,
    /// Whether the checking of rules begins here.
    is_root: bool,
    names: BTreeSet<String>,
}

/// What can be looked into.
#[derive(Clone, Copy)]
pub(crate) enum Body<'a> {
    Function(&'a Signature, &'a Block),
    Constant(&'a Expr),
}

impl Node<'_> {
    /// Whether this is a rule.
    pub(crate) const fn is_rule(&self) -> bool {
        self.is_root && matches!(self.body, Body::Constant(_))
    }
}

/// The functions and constants of a crate that are used when a rule is checked.
pub(crate) fn reached(files: &[syn::File]) -> Vec<Node<'_>> {
    let mut nodes = vec![];
    for (file, content) in files.iter().enumerate() {
        collect(file, &content.items, &mut nodes);
    }
    let mut by_name = BTreeMap::<&str, Vec<usize>>::new();
    for (index, node) in nodes.iter().enumerate() {
        by_name.entry(&node.name).or_default().push(index);
    }
    let mut reached = BTreeSet::new();
    let roots = nodes.iter().enumerate().filter(|(_, node)| node.is_root);
    let mut open: Vec<_> = roots.map(|(index, _)| index).collect();
    while let Some(index) = open.pop() {
        let Some(node) = nodes.get(index).filter(|_| reached.insert(index)) else { continue };
        for name in &node.names {
            let named = by_name.get(name.as_str()).map_or(&[][..], Vec::as_slice);
            let is_here =
                |other: &&usize| nodes.get(**other).is_some_and(|other| other.file == node.file);
            let here: Vec<_> = named.iter().filter(is_here).copied().collect();
            open.extend(if here.is_empty() { named.to_vec() } else { here });
        }
    }
    let is_reached = |(index, node)| reached.contains(&index).then_some(node);
    nodes.into_iter().enumerate().filter_map(is_reached).collect()
}

fn collect<'a>(file: usize, items: &'a [Item], nodes: &mut Vec<Node<'a>>) {
    let mut add = |name: &syn::Ident, body: Body<'a>, is_root| {
        let names = Names::of(body);
        nodes.push(Node { file, name: name.to_string(), body, is_root, names });
    };
    for item in items {
        match item {
            Item::Fn(function) => {
                let body = Body::Function(&function.sig, &function.block);
                add(&function.sig.ident, body, false);
            }
            Item::Static(it) => {
                let is_rule = is_named(&it.ty, "Rule");
                add(&it.ident, Body::Constant(&it.expr), is_rule);
            }
            Item::Const(it) => add(&it.ident, Body::Constant(&it.expr), false),
            Item::Impl(block) => {
                let of = block.trait_.as_ref().and_then(|(_, path, _)| path.segments.last());
                let is_subject = of.is_some_and(|of| of.ident == "Subject");
                for item in &block.items {
                    match item {
                        ImplItem::Fn(it) => {
                            // What a rule is about is made from the records, in each example too.
                            let is_root = is_subject && it.sig.ident == "of";
                            add(&it.sig.ident, Body::Function(&it.sig, &it.block), is_root);
                        }
                        ImplItem::Const(it) => {
                            add(&it.ident, Body::Constant(&it.expr), false);
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    for item in items {
        if let Item::Mod(module) = item
            && let Some((_, items)) = &module.content
            && !is_test(&module.attrs)
        {
            collect(file, items, nodes);
        }
    }
}

/// The macros of a file, but for the list of rules: nobody knows what their tokens come to.
pub(crate) fn macros(file: &syn::File) -> impl Iterator<Item = String> {
    file.items.iter().filter_map(|item| {
        let Item::Macro(item) = item else { return None };
        let name = item.ident.as_ref().or_else(|| item.mac.path.get_ident())?;
        (name != "rules").then(|| format!("{name}!"))
    })
}

fn is_test(attributes: &[Attribute]) -> bool {
    let is_test = |attribute: &Attribute| match attribute.parse_args::<syn::Ident>() {
        Ok(argument) => attribute.path().is_ident("cfg") && argument == "test",
        Err(_) => false,
    };
    attributes.iter().any(is_test)
}

/// Whether the last part of a type's path has this name.
fn is_named(kind: &syn::Type, name: &str) -> bool {
    let syn::Type::Path(path) = kind else { return false };
    path.path.segments.last().is_some_and(|last| last.ident == name)
}

/// Collects what a body names, but for its own variables and for examples.
#[derive(Default)]
struct Names {
    named: BTreeSet<String>,
    variables: BTreeSet<String>,
}

impl Names {
    fn of(body: Body<'_>) -> BTreeSet<String> {
        let mut names = Self::default();
        match body {
            Body::Function(signature, block) => {
                names.visit_signature(signature);
                names.visit_block(block);
            }
            Body::Constant(value) => names.visit_expr(value),
        }
        names.named.difference(&names.variables).cloned().collect()
    }

    fn tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    self.named.insert(name.to_string());
                }
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        if !is_example(expr) {
            visit::visit_expr(self, expr);
        }
    }

    fn visit_field_value(&mut self, field: &'ast syn::FieldValue) {
        if !matches!(&field.member, syn::Member::Named(name) if name == "examples") {
            visit::visit_field_value(self, field);
        }
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        self.named.extend(path.path.segments.last().map(|last| last.ident.to_string()));
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.named.insert(call.method.to_string());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_pat_ident(&mut self, name: &'ast syn::PatIdent) {
        self.variables.insert(name.ident.to_string());
        visit::visit_pat_ident(self, name);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.tokens(call.tokens.clone());
    }
}
