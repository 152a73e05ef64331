//! The codebook of the survey.

use tallfest_base::Lang;
use tallfest_catalog::{
    codebook::{Page, index},
    document::Catalogue,
};

use crate::systems;

/// The pages of the codebook in a language, each a file's name and its text in Markdown: the first leads to a page for
/// each form and one for its tables. They link to the rules' pages in a folder `rules` beside them.
///
/// ```
/// use tallfest::{base::Lang, catalog::document::Catalogue};
///
/// let rules = Catalogue { format: 1, rules: vec![] };
/// let pages = tallfest::codebook(&rules, Lang::En);
/// let page = pages.iter().find(|(name, _)| name == "crisis-resident.en.md");
/// assert!(page.is_some_and(|(_, page)| page.contains("## Changes over the years")));
/// ```
pub fn codebook(rules: &Catalogue, lang: Lang) -> Vec<Page> {
    let forms: Vec<_> = systems().iter().flat_map(|system| system.forms()).collect();
    let infos: Vec<_> = forms.iter().map(|form| form.info()).collect();
    let pages = forms.iter().flat_map(|form| form.codebook(rules, lang));
    std::iter::once(index(&infos, lang)).chain(pages).collect()
}
