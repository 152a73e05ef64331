//! What a source names of `std`. Tokens are read, not syntax, so that what stands within a macro counts too. A module
//! that is not on the list is named, and so is whatever hides which module is meant: another name for `std`, all of it,
//! a variable of a macro.

use proc_macro2::{Delimiter, Group, Ident, LexError, TokenStream, TokenTree};

/// Modules of `std` that need no system, and macros that stand at its root.
const PURE: &[&str] = &[
    "any",
    "array",
    "ascii",
    "borrow",
    "boxed",
    "cell",
    "char",
    "cmp",
    "collections",
    "convert",
    "default",
    "error",
    "fmt",
    "format",
    "future",
    "hash",
    "iter",
    "marker",
    "matches",
    "mem",
    "num",
    "ops",
    "option",
    "pin",
    "ptr",
    "rc",
    "result",
    "slice",
    "str",
    "string",
    "sync",
    "vec",
    "write",
];

/// Something of `std` that may need a system.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub line: usize,
    pub item: String,
}

/// What a source names that may need a system.
///
/// # Errors
/// It is no Rust.
pub(super) fn named(source: &str) -> Result<Vec<Named>, LexError> {
    let mut found = vec![];
    walk(source.parse()?, &mut found);
    Ok(found)
}

fn walk(tokens: TokenStream, found: &mut Vec<Named>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut rest = tokens.as_slice();
    while let [token, after @ ..] = rest {
        match token {
            TokenTree::Group(group) => walk(group.stream(), found),
            TokenTree::Ident(word) if word == "std" || word == "r#std" => {
                follow(word, after, found);
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        rest = after;
    }
}

/// Looks at what comes after `std`.
fn follow(std: &Ident, after: &[TokenTree], found: &mut Vec<Named>) {
    match after {
        [TokenTree::Punct(first), TokenTree::Punct(second), item, ..]
            if first.as_char() == ':' && second.as_char() == ':' =>
        {
            judge(item, found);
        }
        _ => found.push(Named { line: std.span().start().line, item: "std".to_owned() }),
    }
}

/// Looks at a module of `std`, or at several in braces.
fn judge(item: &TokenTree, found: &mut Vec<Named>) {
    match item {
        TokenTree::Ident(module) if PURE.iter().any(|pure| module == pure) => {}
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => several(group, found),
        TokenTree::Ident(_) | TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {
            found.push(Named { line: item.span().start().line, item: format!("std::{item}") });
        }
    }
}

fn several(group: &Group, found: &mut Vec<Named>) {
    let tokens: Vec<_> = group.stream().into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',');
    for first in tokens.split(is_comma).filter_map(<[TokenTree]>::first) {
        judge(first, found);
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn what_needs_no_system_may_be_named() {
        for source in [
            "use std::fmt;",
            "use std::{collections::{BTreeMap, BTreeSet}, fmt::{self, Write as _}, sync::OnceLock};",
            "fn f() -> ::std::string::String { std::format!(\"std::fs\") } // std::fs",
            "//! Reads no `std::fs`.\n/// ```\n/// std::fs::read(\"x\");\n/// ```\nfn f() {}",
            "use core::time::Duration; use crate::fs; use super::net;",
        ] {
            assert_eq!(named(source).unwrap(), [], "{source}");
        }
    }

    #[test]
    fn what_may_need_a_system_is_found_wherever_it_stands() {
        for (source, item) in [
            ("use std::fs;", "std::fs"),
            ("use std::{fs::File};", "std::fs"),
            ("use std::{fmt, collections::BTreeMap, time::{Duration, Instant}};", "std::time"),
            ("use {core::fmt, std::{fmt::Write, net::TcpStream as Stream}};", "std::net"),
            ("fn f() { let t = || ::std::time::Instant::now(); }", "std::time"),
            ("fn f(file: Option<&mut std::fs::File>) {}", "std::fs"),
            ("mod a { mod b { impl T for std::thread::Thread {} } }", "std::thread"),
            ("fn f() { let x = vec![format!(\"{:?}\", std::env::args())]; }", "std::env"),
            ("macro_rules! m { ($x:expr) => { std::process::exit($x) }; }", "std::process"),
            ("macro_rules! m { ($x:ident) => { std::$x::now() }; }", "std::$"),
            ("m!(std);", "std"),
            ("use std as other;", "std"),
            ("extern crate std as other;", "std"),
            ("use std::*;", "std::*"),
            ("use std::{self as other};", "std::self"),
            ("use r#std::fs;", "std::fs"),
            ("use std::r#fs;", "std::r#fs"),
            ("use std:: /* here */\n fs;", "std::fs"),
        ] {
            let found = named(source).unwrap();
            let items: Vec<_> = found.iter().map(|named| named.item.as_str()).collect();
            assert_eq!(items, [item], "{source}");
        }
    }

    #[test]
    fn the_line_is_told() {
        let found = named("use std::fmt;\n\nuse std::{\n    fmt,\n    fs,\n};\n").unwrap();
        assert_eq!(found.iter().map(|named| named.line).collect::<Vec<_>>(), [5]);
    }
}
