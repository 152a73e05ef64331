//! The codebook of the survey.

use tallfest_base::Lang;
use tallfest_catalog::{
    codebook::{Frequencies, Page, index},
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
    pages(rules, None, lang)
}

/// The same with how often each answer was given in a year.
pub fn codebook_of_year(rules: &Catalogue, figures: &Frequencies, lang: Lang) -> Vec<Page> {
    pages(rules, Some(figures), lang)
}

fn pages(rules: &Catalogue, figures: Option<&Frequencies>, lang: Lang) -> Vec<Page> {
    let forms: Vec<_> = systems().iter().flat_map(|system| system.forms()).collect();
    let infos: Vec<_> = forms.iter().map(|form| form.info()).collect();
    let pages = forms.iter().flat_map(|form| form.codebook(rules, figures, lang));
    std::iter::once(index(&infos, lang)).chain(pages).collect()
}
