//! How many contacts each centre has.

use crate::{
    SynthError,
    annual::HELPLINE,
    deal::{Hand, deal},
    random::{Random, Use},
    targets::Targets,
};

/// Contacts from users at the two largest centres: the one that runs the helpline, and the next (`domain.md` 3.13).
const LARGEST: u64 = 17_973;
const SECOND: u64 = 2_237;
/// Contacts from users at each of the others: our choice, under the second.
const OTHERS: (u64, u64) = (300, 2_000);
/// Of so many contacts at the centre of the helpline, one is with the centre itself: our choice.
const OWN_AT_HELPLINE: u64 = 14;
/// Contacts from partners, for a hundred from users of the centre itself: our choice.
const PARTNERS: (u64, u64) = (9, 18);

/// The contacts of a centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    /// From users, with the centre itself.
    pub own: u64,
    /// From users, with the national helpline.
    pub helpline: u64,
    /// From cooperation partners.
    pub partners: u64,
}

impl Size {
    pub(crate) const fn total(self) -> u64 {
        self.own + self.helpline + self.partners
    }

    /// So many times as many; `None` if that is too many to count.
    pub(crate) fn times(self, scale: u64) -> Option<Self> {
        let (own, helpline) = (self.own.checked_mul(scale)?, self.helpline.checked_mul(scale)?);
        let partners = self.partners.checked_mul(scale)?;
        own.checked_add(helpline)?.checked_add(partners)?;
        Some(Self { own, helpline, partners })
    }
}

/// The sizes of all centres: together, the published number of contacts from users.
pub(crate) fn sizes(targets: &Targets, seed: u64) -> Result<Vec<Size>, SynthError> {
    let mut random = Random::new(seed, Use::Sizes);
    let impossible = || SynthError::Impossible("contacts");
    let rest = targets.contacts()?.checked_sub(LARGEST + SECOND).ok_or_else(impossible)?;
    let others = targets.centres()?.checked_sub(2).ok_or_else(impossible)?;
    let hand = |_| Hand { weight: random.between(40, 180), least: OTHERS.0, most: OTHERS.1 };
    let hands: Vec<_> = (0..others).map(hand).collect();
    let mut from_users = deal(rest, &hands).ok_or_else(impossible)?;
    from_users.push(SECOND);
    // Anywhere but in the place of the helpline.
    random.shuffle(&mut from_users);
    from_users.insert(HELPLINE, LARGEST);
    let size = |(centre, users)| {
        let own = if centre == HELPLINE { users / OWN_AT_HELPLINE } else { users };
        let partners = own * random.between(PARTNERS.0, PARTNERS.1) / 100;
        Size { own, helpline: users - own, partners }
    };
    Ok(from_users.into_iter().enumerate().map(size).collect())
}
