//! Finds what can be changed in code that runs when a rule is checked. Which changes, and why: see [`super`].

#![expect(clippy::wildcard_enum_match_arm, reason = "most of the syntax has no mutants of its own")]

use std::{collections::BTreeSet, ops::Range};

use proc_macro2::Span;
use syn::{
    Arm, BinOp, Expr, ExprClosure, ExprMacro, ExprMatch, ExprMethodCall, Lit, Local, Pat, Stmt,
    UnOp,
    parse::Parser,
    punctuated::Punctuated,
    spanned::Spanned,
    visit::{self, Visit},
};

use super::{
    operators::{
        ASKING, SAYING, beside, comparisons, is_arithmetic, is_boolean_name, joined, swapped,
    },
    patterns::{alternatives, has_pattern, is_anything, matched},
};

/// A change of a source that the rules' examples should notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mutant {
    /// What is changed.
    pub at: Range<usize>,
    /// What stands there instead, for people.
    pub to: String,
    /// How the source gets a switch for it.
    pub edits: Vec<Edit>,
}

/// How a source gets a switch for a mutant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Edit {
    /// The expression of this range is another one while the mutant is on.
    Instead(Range<usize>, String),
    /// This is put in; in it, [`ON`] and [`OFF`] ask for the mutant.
    Insert(usize, String),
}

/// In a text that is put in: whether the mutant is on.
pub(crate) const ON: &str = "\u{1}on\u{1}";
/// In a text that is put in: whether the mutant is off.
pub(crate) const OFF: &str = "\u{1}off\u{1}";

/// What was found in a body.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The mutants, but for those of constants.
    pub mutants: Vec<Mutant>,
    /// Where constants are used: their names and places.
    pub constants: Vec<(String, Range<usize>)>,
    /// The ends of matches whose arms can be left out: there, an arm for the rest is put in.
    pub rests: BTreeSet<(usize, &'static str)>,
}

/// When a body runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Runs {
    /// When a rule is checked.
    Checking,
    /// When the program is built, but for the closures in it: there, nothing can be switched.
    Building,
}

/// What a body gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gives {
    /// `true` or `false`.
    Boolean,
    /// Something else.
    Other,
}

/// Finds the mutants of a function's body.
pub(crate) fn in_block(source: &str, block: &syn::Block, runs: Runs, gives: Gives) -> Found {
    let mut finder = Finder::new(source, runs, gives);
    if let (Runs::Checking, Gives::Boolean) = (runs, gives) {
        finder.tail(block);
    }
    finder.visit_block(block);
    finder.found
}

/// Finds the mutants in the closures of a constant or static.
pub(crate) fn in_constant(source: &str, expr: &Expr) -> Found {
    let mut finder = Finder::new(source, Runs::Building, Gives::Other);
    finder.visit_expr(expr);
    finder.found
}

/// Whether an expression is an example, or a list of them.
pub(crate) fn is_example(expr: &Expr) -> bool {
    let Expr::Call(call) = expr else { return false };
    let Expr::Path(path) = &*call.func else { return false };
    path.path.segments.first().is_some_and(|first| first.ident == "Example")
}

/// Whether a call makes a value for a message: what a finding says is not judged by examples, only that it is there.
fn is_wording(expr: &Expr) -> bool {
    let Expr::Call(call) = expr else { return false };
    let Expr::Path(path) = &*call.func else { return false };
    path.path.segments.first().is_some_and(|first| first.ident == "Shown")
}

struct Finder<'a> {
    source: &'a str,
    runs: Runs,
    gives: Gives,
    /// The atoms that have their mutants.
    atoms: BTreeSet<(usize, usize)>,
    found: Found,
}

fn range(node: &impl Spanned) -> Range<usize> {
    node.span().byte_range()
}

impl<'a> Finder<'a> {
    fn new(source: &'a str, runs: Runs, gives: Gives) -> Self {
        Self { source, runs, gives, atoms: BTreeSet::new(), found: Found::default() }
    }

    fn text(&self, range: Range<usize>) -> &'a str {
        self.source.get(range).unwrap_or_default()
    }

    /// The source of `whole` in which `part` is something else.
    fn changed(&self, whole: &Range<usize>, part: &Range<usize>, to: &str) -> String {
        let before = self.text(whole.start..part.start);
        let after = self.text(part.end..whole.end);
        format!("{before}{to}{after}")
    }

    fn add(&mut self, at: Range<usize>, to: impl Into<String>, edits: Vec<Edit>) {
        self.found.mutants.push(Mutant { at, to: to.into(), edits });
    }

    /// An expression that becomes another one.
    fn instead(&mut self, whole: &Range<usize>, to: impl Into<String>) {
        let to = to.into();
        self.add(whole.clone(), to.clone(), vec![Edit::Instead(whole.clone(), to)]);
    }

    /// A boolean that is always true, and always false.
    fn forced(&mut self, whole: &Range<usize>) {
        self.instead(whole, "true");
        self.instead(whole, "false");
    }

    /// An expression that is known to be a boolean: its atoms get their mutants.
    fn boolean(&mut self, expr: &Expr) {
        match expr {
            Expr::Paren(inner) => self.boolean(&inner.expr),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Not(_)) => {
                self.atom(&unary.expr, false);
            }
            Expr::If(branches) => {
                self.tail(&branches.then_branch);
                if let Some((_, other)) = &branches.else_branch {
                    self.boolean(other);
                }
            }
            Expr::Match(choice) => choice.arms.iter().for_each(|arm| self.boolean(&arm.body)),
            Expr::Block(block) => self.tail(&block.block),
            Expr::Closure(closure) => self.boolean(&closure.body),
            _ => self.atom(expr, true),
        }
    }

    /// What a block ends with is a boolean.
    fn tail(&mut self, block: &syn::Block) {
        if let Some(Stmt::Expr(last, None)) = block.stmts.last() {
            self.boolean(last);
        }
    }

    /// A boolean that is no comparison, no literal and not put together; those are met by themselves.
    fn atom(&mut self, expr: &Expr, is_negated_too: bool) {
        let is_atom = match expr {
            Expr::Path(_)
            | Expr::MethodCall(_)
            | Expr::Call(_)
            | Expr::Field(_)
            | Expr::Index(_) => true,
            Expr::Macro(call) => call.mac.path.is_ident("matches"),
            Expr::Unary(unary) => matches!(unary.op, UnOp::Deref(_)),
            Expr::Paren(inner) => return self.boolean(&inner.expr),
            _ => false,
        };
        let whole = range(expr);
        if !is_atom || !self.atoms.insert((whole.start, whole.end)) {
            return;
        }
        self.forced(&whole);
        if is_negated_too {
            let negated = format!("!{}", self.text(whole.clone()));
            self.instead(&whole, negated);
        }
    }

    /// The condition of an `if`, a `while` or an arm.
    fn condition(&mut self, expr: &Expr) {
        match expr {
            // A chain with patterns: its parts one by one.
            Expr::Binary(both) if matches!(both.op, BinOp::And(_)) && has_pattern(expr) => {
                self.condition(&both.left);
                self.condition(&both.right);
            }
            Expr::Let(_) => {
                let whole = range(expr);
                let edit = Edit::Insert(whole.start, format!("{OFF} && "));
                self.add(whole, "false", vec![edit]);
            }
            _ => self.boolean(expr),
        }
    }

    fn binary(&mut self, binary: &syn::ExprBinary) {
        let (whole, op) = (range(binary), range(&binary.op));
        let is_logical = matches!(binary.op, BinOp::And(_) | BinOp::Or(_));
        let comparisons = comparisons(&binary.op);
        for other in comparisons {
            self.instead(&whole, self.changed(&whole, &op, other));
        }
        if !comparisons.is_empty() {
            self.forced(&whole);
        }
        if let Some(other) = joined(&binary.op)
            && !has_pattern(&binary.left)
            && !has_pattern(&binary.right)
        {
            let text = if is_logical {
                // In `a || b || c`, the second is to join both others also when it is `&&`.
                let (left, right) = (range(&binary.left), range(&binary.right));
                format!("({}) {other} ({})", self.text(left), self.text(right))
            } else {
                self.changed(&whole, &op, other)
            };
            self.add(op, other, vec![Edit::Instead(whole.clone(), text)]);
        }
        if is_logical {
            for side in [&binary.left, &binary.right] {
                self.boolean(side);
            }
        }
        if comparisons.is_empty() && !is_arithmetic(&binary.op) {
            return;
        }
        for side in [&*binary.left, &*binary.right] {
            if let Expr::Lit(literal) = side
                && let Lit::Int(number) = &literal.lit
            {
                for other in beside(number) {
                    let text = self.changed(&whole, &range(number), &other);
                    let edit = Edit::Instead(range(number), other);
                    self.add(whole.clone(), text, vec![edit]);
                }
            }
        }
    }

    fn method(&mut self, call: &ExprMethodCall) {
        let (name, whole) = (call.method.to_string(), range(call));
        if is_boolean_name(&name) || SAYING.contains(&name.as_str()) {
            self.atom(&Expr::MethodCall(call.clone()), true);
        }
        if let Some(other) = swapped(&name) {
            let method = range(&call.method);
            let text = self.changed(&whole, &method, other);
            self.add(method, other, vec![Edit::Instead(whole, text)]);
        }
        if name == "then" || name == "then_some" {
            self.boolean(&call.receiver);
        }
        if ASKING.contains(&name.as_str()) {
            for closure in call.args.iter().filter(|arg| matches!(arg, Expr::Closure(_))) {
                self.boolean(closure);
            }
        }
    }

    /// The arms of a match: each can be left out, and so can each alternative of its pattern.
    fn arms(&mut self, choice: &ExprMatch) {
        let end = choice.brace_token.span.close().byte_range().start;
        let last = choice.arms.len().saturating_sub(1);
        for (number, arm) in choice.arms.iter().enumerate() {
            if let Some((_, guard)) = &arm.guard {
                self.condition(guard);
            } else if number < last || !is_anything(&arm.pat) {
                self.arm(arm);
                let is_closed = choice.arms.last().is_some_and(|last| {
                    last.comma.is_some() || matches!(&*last.body, Expr::Block(_))
                });
                self.found.rests.insert((end, if is_closed { "" } else { "," }));
            }
        }
    }

    fn arm(&mut self, arm: &Arm) {
        let pattern = range(&arm.pat);
        let only_off = Edit::Insert(pattern.end, format!(" if {OFF}"));
        self.add(pattern.clone(), "no arm", vec![only_off]);
        let body = self.text(range(&arm.body));
        for (alternative, cut) in alternatives(&arm.pat) {
            // The arm without the alternative stands before the arm, which then is off.
            let without = self.changed(&pattern, &cut, "");
            let arm = Edit::Insert(pattern.start, format!("{without} if {ON} => {{ {body} }} "));
            let off_too = Edit::Insert(pattern.end, format!(" && {OFF}"));
            self.add(alternative, "no alternative", vec![arm, off_too]);
        }
    }

    /// A macro that holds expressions.
    fn mac(&mut self, call: &ExprMacro) {
        let tokens = || call.mac.tokens.clone();
        if call.mac.path.is_ident("matches") {
            let Ok((value, pattern, guard)) = matched.parse2(tokens()) else { return };
            self.atom(&Expr::Macro(call.clone()), true);
            let whole = range(call);
            for (case, cut) in alternatives(&pattern) {
                let edit = Edit::Instead(whole.clone(), self.changed(&whole, &cut, ""));
                self.add(case, "no alternative", vec![edit]);
            }
            if let Some(guard) = &guard {
                self.condition(guard);
                self.visit_expr(guard);
            }
            self.visit_expr(&value);
        } else if call.mac.path.is_ident("vec") {
            let list = Punctuated::<Expr, syn::Token![,]>::parse_terminated;
            for expr in list.parse2(tokens()).into_iter().flatten() {
                self.visit_expr(&expr);
            }
        }
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        if is_example(expr) || is_wording(expr) {
            return;
        }
        if self.runs == Runs::Building {
            return visit::visit_expr(self, expr);
        }
        match expr {
            Expr::Binary(binary) => self.binary(binary),
            Expr::Unary(unary) if matches!(unary.op, UnOp::Not(_)) => {
                let inner = self.text(range(&unary.expr));
                self.instead(&range(expr), inner);
                self.atom(&unary.expr, false);
            }
            Expr::MethodCall(call) => self.method(call),
            Expr::If(branches) => self.condition(&branches.cond),
            Expr::While(repeated) => self.condition(&repeated.cond),
            Expr::Match(choice) => self.arms(choice),
            Expr::Macro(call) => self.mac(call),
            Expr::Call(call) => {
                if let Expr::Path(path) = &*call.func
                    && let Some(last) = path.path.segments.last()
                    && is_boolean_name(&last.ident.to_string())
                {
                    self.atom(expr, true);
                }
            }
            Expr::Lit(literal) => {
                if let Lit::Bool(boolean) = &literal.lit {
                    self.instead(&range(literal), (!boolean.value).to_string());
                }
            }
            Expr::Path(path) => {
                if let Some(last) = path.path.segments.last()
                    && last.ident.to_string().chars().all(|char| !char.is_lowercase())
                {
                    self.found.constants.push((last.ident.to_string(), range(path)));
                }
            }
            Expr::Return(syn::ExprReturn { expr: Some(given), .. })
                if self.gives == Gives::Boolean =>
            {
                self.boolean(given);
            }
            _ => {}
        }
        visit::visit_expr(self, expr);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        // The values of a message.
        if call.method == "with" {
            return self.visit_expr(&call.receiver);
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_closure(&mut self, closure: &'ast ExprClosure) {
        let outside = (self.runs, self.gives);
        (self.runs, self.gives) = (Runs::Checking, Gives::Other);
        self.visit_expr(&closure.body);
        (self.runs, self.gives) = outside;
    }

    fn visit_local(&mut self, local: &'ast Local) {
        if self.runs == Runs::Checking
            && let Some(init) = &local.init
        {
            if let Pat::Ident(name) = &local.pat
                && is_boolean_name(&name.ident.to_string())
            {
                self.boolean(&init.expr);
            }
            if let Some((_, otherwise)) = &init.diverge {
                let at = local.let_token.span.byte_range().start..range(&init.expr).end;
                let otherwise = self.text(range(otherwise));
                let edit = Edit::Insert(range(local).start, format!("if {ON} {otherwise} "));
                self.add(at, "else", vec![edit]);
            }
        }
        visit::visit_local(self, local);
    }

    fn visit_field_value(&mut self, field: &'ast syn::FieldValue) {
        if matches!(&field.member, syn::Member::Named(name) if name == "examples") {
            return;
        }
        visit::visit_field_value(self, field);
    }

    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        let outside = self.gives;
        self.gives = gives(&function.sig);
        if function.sig.constness.is_none() {
            if self.gives == Gives::Boolean {
                self.tail(&function.block);
            }
            self.visit_block(&function.block);
        }
        self.gives = outside;
    }

    // What follows is known when the program is built.
    fn visit_type(&mut self, _: &'ast syn::Type) {}
    fn visit_pat(&mut self, _: &'ast Pat) {}
    fn visit_generic_argument(&mut self, _: &'ast syn::GenericArgument) {}
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
    fn visit_expr_repeat(&mut self, repeat: &'ast syn::ExprRepeat) {
        self.visit_expr(&repeat.expr);
    }
    fn visit_span(&mut self, _: &Span) {}
}

/// What a function gives.
pub(crate) fn gives(signature: &syn::Signature) -> Gives {
    match &signature.output {
        syn::ReturnType::Type(_, kind) => match &**kind {
            syn::Type::Path(path) if path.path.is_ident("bool") => Gives::Boolean,
            _ => Gives::Other,
        },
        syn::ReturnType::Default => Gives::Other,
    }
}
