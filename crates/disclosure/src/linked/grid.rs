//! Unknowns by their classes.

/// Unknowns by their classes on each axis.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grid {
    sizes: Vec<usize>,
    places: Vec<Option<usize>>,
}

/// How many places a grid has at most; where there would be more, it is empty, and moves are found without it.
const MOST_PLACES: usize = 1 << 22;

impl Grid {
    /// An empty grid of axes with so many classes.
    pub(crate) fn new(sizes: Vec<usize>) -> Self {
        let all = sizes.iter().try_fold(1_usize, |all, size| all.checked_mul(*size));
        match all {
            Some(all) if all <= MOST_PLACES && !sizes.is_empty() => {
                Self { sizes, places: vec![None; all] }
            }
            _ => Self::default(),
        }
    }

    pub(crate) fn sizes(&self) -> &[usize] {
        &self.sizes
    }

    fn place(&self, pattern: &[usize]) -> usize {
        let axes = pattern.iter().zip(&self.sizes);
        axes.fold(0, |place, (class, size)| place * size + class)
    }

    pub(crate) fn insert(&mut self, pattern: &[usize], atom: usize) {
        let place = self.place(pattern);
        if let Some(slot) = self.places.get_mut(place) {
            *slot = Some(atom);
        }
    }

    pub(crate) fn get(&self, pattern: &[usize]) -> Option<usize> {
        self.places.get(self.place(pattern)).copied().flatten()
    }
}
