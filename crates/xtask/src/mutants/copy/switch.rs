//! Which mutant is on, and which have been asked for. Put into the copy of the rules, whose every switch asks here.

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering::Relaxed};

/// No mutant is on.
pub const NONE: usize = usize::MAX;

static ACTIVE: AtomicUsize = AtomicUsize::new(NONE);
static ASKED: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];
static STEPS: AtomicU64 = AtomicU64::new(0);
static MOST_STEPS: AtomicU64 = AtomicU64::new(u64::MAX);

/// The mutant that is on, where these are.
pub fn at(ids: &[usize]) -> usize {
    let active = ACTIVE.load(Relaxed);
    if active == NONE {
        ids.iter().filter_map(|id| ASKED.get(*id)).for_each(|asked| asked.store(true, Relaxed));
    }
    if STEPS.fetch_add(1, Relaxed) > MOST_STEPS.load(Relaxed) {
        panic!("a loop that does not end");
    }
    active
}

/// Whether a mutant is on.
pub fn on(id: usize) -> bool {
    at(&[id]) == id
}

/// Whether a mutant is off.
pub fn off(id: usize) -> bool {
    !on(id)
}

/// Where a match comes to, one arm of which is left out.
pub fn gone() -> ! {
    panic!("no arm")
}

/// Switches a mutant on, or none, for at most so many questions.
pub fn switch(id: usize, most_steps: u64) {
    ACTIVE.store(id, Relaxed);
    STEPS.store(0, Relaxed);
    MOST_STEPS.store(most_steps, Relaxed);
}

/// How many questions there were since the last switch.
pub fn steps() -> u64 {
    STEPS.load(Relaxed)
}

/// The mutants that were asked for since the last time.
pub fn asked() -> Vec<usize> {
    let is_asked = |(id, asked): (usize, &AtomicBool)| asked.swap(false, Relaxed).then_some(id);
    ASKED.iter().enumerate().filter_map(is_asked).collect()
}
