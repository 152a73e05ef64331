//! The name of a rule.

use std::fmt;

/// A rule's name, for ever: letters, a hyphen, three digits and, for the second part of a rule, a `b`.
///
/// ```
/// use tallfest_rules::RuleId;
/// const ID: RuleId = RuleId::new("A-001");
/// assert_eq!(ID.as_str(), "A-001");
/// ```
/// A name of another form does not compile where it is a constant:
/// ```compile_fail,E0080
/// const ID: tallfest_rules::RuleId = tallfest_rules::RuleId::new("A-01");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RuleId(&'static str);

impl RuleId {
    /// The id, checked where it is written.
    ///
    /// # Panics
    /// If it is not of the form `A-001` or `COM-002b`; in a `const` it then does not compile.
    #[expect(clippy::panic, reason = "reached at compile time only")]
    pub const fn new(id: &'static str) -> Self {
        let (letters, [a, b, c]) = match id.as_bytes() {
            [letters @ .., b'-', a, b, c] | [letters @ .., b'-', a, b, c, b'b'] => {
                (letters, [a, b, c])
            }
            _ => panic!("an id is as `A-001` or `COM-002b`"),
        };
        assert!(!letters.is_empty() && letters.is_ascii(), "an id begins with letters");
        assert!(
            a.is_ascii_digit() && b.is_ascii_digit() && c.is_ascii_digit(),
            "an id has three digits"
        );
        Self(id)
    }

    /// The id as it is printed.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}
