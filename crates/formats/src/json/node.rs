//! A JSON text as a tree that keeps places, duplicate keys and the spelling of numbers.

use std::borrow::Cow;

/// A value and where it begins.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    /// The byte at which it begins.
    pub(crate) start: usize,
    pub(crate) kind: NodeKind<'a>,
}

#[derive(Debug)]
pub(crate) enum NodeKind<'a> {
    Null,
    Boolean,
    Number(&'a str),
    Text(Cow<'a, str>),
    Array(Vec<Node<'a>>),
    /// The fields as they stand, also those that stand twice.
    Object(Vec<Member<'a>>),
}

/// A field of an object.
#[derive(Debug)]
pub(crate) struct Member<'a> {
    /// The byte at which its name begins.
    pub(crate) start: usize,
    pub(crate) name: Cow<'a, str>,
    pub(crate) value: Node<'a>,
}

impl<'a> Node<'a> {
    /// The fields of an object.
    pub(crate) fn members(&self) -> Option<&[Member<'a>]> {
        if let NodeKind::Object(members) = &self.kind { Some(members) } else { None }
    }
}
