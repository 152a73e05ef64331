//! The flags by which persons are counted: yes on the first stay or visit of the year.

/// Whether more than one of a person's flags is yes, or surely none.
pub(super) fn are_not_one(flags: impl Iterator<Item = Option<bool>> + Clone) -> bool {
    let firsts = flags.clone().filter(|first| *first == Some(true)).count();
    let mut rest = flags.filter(|first| *first != Some(false));
    firsts > 1 || rest.next().is_none()
}
