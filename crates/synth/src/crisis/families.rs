//! How many children residents bring.

/// A resident's children, and whether they are reserved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Family {
    pub children: u64,
    pub is_reserved: bool,
}

/// A family that brings a child has so many of them for ten such families: our choice.
const PER_TEN: u64 = 18;
/// Of so many children that are not the first one of their family, one makes a family of four or of three: our choice.
const PER_FOUR: u64 = 15;
const PER_THREE: u64 = 6;

/// Families with so many children in all, by their numbers of children; the fewest families that can be where the persons are
/// too few for the usual ones.
fn families(persons: u64, children: u64, is_reserved: bool) -> Vec<(Family, u64)> {
    let families = (children * 10).div_ceil(PER_TEN).min(persons);
    let more = children.saturating_sub(families);
    let (fours, threes) = (more / PER_FOUR, more / PER_THREE);
    let twos = more - 3 * fours - 2 * threes;
    let family = |children| Family { children, is_reserved };
    vec![
        (family(4), fours),
        (family(3), threes),
        (family(2), twos),
        (family(1), families.saturating_sub(twos + threes + fours)),
    ]
}

/// Persons by their families: so many children are registered, so many reserved. None if the persons are too few.
pub(crate) fn of_persons(
    persons: u64,
    registered: u64,
    reserved: u64,
) -> Option<Vec<(Family, u64)>> {
    let mut all = families(persons, reserved, true);
    let with = |all: &[(Family, u64)]| all.iter().map(|(_, count)| count).sum::<u64>();
    let left = persons.checked_sub(with(&all))?;
    all.extend(families(left, registered, false));
    let none = persons.checked_sub(with(&all))?;
    all.push((Family { children: 0, is_reserved: false }, none));
    let children: u64 = all.iter().map(|(family, count)| family.children * count).sum();
    (children == registered + reserved).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_and_persons_add_up() {
        for (persons, registered, reserved) in
            [(0, 0, 0), (1, 1, 0), (2, 3, 0), (20, 21, 3), (905, 871, 123), (40, 50, 5)]
        {
            let all = of_persons(persons, registered, reserved).unwrap();
            assert_eq!(all.iter().map(|(_, count)| count).sum::<u64>(), persons);
            let reserved_ones = all.iter().filter(|(family, _)| family.is_reserved);
            let count = reserved_ones.map(|(family, count)| family.children * count).sum::<u64>();
            assert_eq!(count, reserved);
        }
        assert!(of_persons(1, 3, 0).is_none() && of_persons(0, 1, 0).is_none());
    }
}
