//! Patterns, and what they are without one of their alternatives.

#![expect(clippy::wildcard_enum_match_arm, reason = "most of the syntax holds no pattern")]

use std::ops::Range;

use syn::{
    BinOp, Expr, Pat, PatOr,
    parse::ParseStream,
    spanned::Spanned,
    visit::{self, Visit},
};

/// What `matches!` takes.
pub(super) fn matched(input: ParseStream<'_>) -> syn::Result<(Expr, Pat, Option<Expr>)> {
    let value = input.parse()?;
    input.parse::<syn::Token![,]>()?;
    let pattern = Pat::parse_multi_with_leading_vert(input)?;
    let guard = if input.parse::<Option<syn::Token![if]>>()?.is_some() {
        Some(input.parse()?)
    } else {
        None
    };
    input.parse::<Option<syn::Token![,]>>()?;
    Ok((value, pattern, guard))
}

/// Whether a condition holds a pattern: `let Some(day) = … && …`.
pub(super) fn has_pattern(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(both) if matches!(both.op, BinOp::And(_)) => {
            has_pattern(&both.left) || has_pattern(&both.right)
        }
        _ => false,
    }
}

/// Whether a pattern takes anything.
pub(super) fn is_anything(pattern: &Pat) -> bool {
    match pattern {
        Pat::Wild(_) => true,
        Pat::Ident(name) => {
            name.subpat.is_none() && !name.ident.to_string().starts_with(char::is_uppercase)
        }
        _ => false,
    }
}

/// Each alternative in a pattern, and what is cut to take it out.
pub(super) fn alternatives(pattern: &Pat) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Alternatives(vec![]);
    found.visit_pat(pattern);
    found.0
}

struct Alternatives(Vec<(Range<usize>, Range<usize>)>);

impl<'ast> Visit<'ast> for Alternatives {
    fn visit_pat_or(&mut self, alternatives: &'ast PatOr) {
        let cases: Vec<_> =
            alternatives.cases.iter().map(|case| case.span().byte_range()).collect();
        for (number, case) in cases.iter().enumerate() {
            // With the bar behind it, or the last with the bar before it.
            let next = cases.get(number + 1).map(|next| case.start..next.start);
            let before = number.checked_sub(1).and_then(|before| cases.get(before));
            let cut = next.or_else(|| before.map(|before| before.end..case.end));
            self.0.extend(cut.map(|cut| (case.clone(), cut)));
        }
        visit::visit_pat_or(self, alternatives);
    }
}
