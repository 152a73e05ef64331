//! A page in Markdown as a page in HTML that needs nothing else: good to print, and to hear read out.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, html::push_html};
use tallfest_base::Lang;

use super::Page;

/// The page in HTML, under the same name with another ending; links to other pages go with it.
///
/// ```
/// use tallfest_base::Lang;
/// use tallfest_catalog::codebook::to_html;
///
/// let page = ("a.en.md".to_owned(), "# A & B\n\n[C](c.md#d)\n".to_owned());
/// let (name, html) = to_html(&page, Lang::En);
/// assert_eq!(name, "a.en.html");
/// assert!(html.contains("<title>A &amp; B</title>") && html.contains("<a href=\"c.html#d\">C</a>"));
/// ```
pub fn to_html((name, markdown): &Page, lang: Lang) -> Page {
    let mut body = String::with_capacity(markdown.len() * 2);
    push_html(&mut body, Parser::new_ext(markdown, Options::ENABLE_TABLES).map(linked));
    // A cell in the head of a table says what stands below it, also to who hears it.
    let body = body.replace("<th>", "<th scope=\"col\">");
    let title = title(markdown);
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    );
    (renamed(name), html)
}

/// The words of the first heading, as HTML.
fn title(markdown: &str) -> String {
    let heading = markdown.lines().find(|line| line.starts_with("# ")).unwrap_or_default();
    let mut words = String::new();
    let inline = Parser::new(heading).filter_map(|event| {
        if let Event::Text(text) | Event::Code(text) = event {
            Some(Event::Text(text))
        } else {
            None
        }
    });
    push_html(&mut words, inline);
    words
}

fn linked(mut event: Event<'_>) -> Event<'_> {
    if let Event::Start(Tag::Link { dest_url, .. }) = &mut event {
        *dest_url = CowStr::from(renamed(dest_url));
    }
    event
}

/// A page's name, or a place on it, with the ending of HTML.
fn renamed(name: &str) -> String {
    match name.split_once('#') {
        Some((page, place)) => format!("{}#{place}", renamed(page)),
        None => name.strip_suffix(".md").map_or(name.to_owned(), |stem| format!("{stem}.html")),
    }
}

const STYLE: &str = "
:root { color-scheme: light dark; --ink: #1b2a33; --paper: #fff; --line: #c8d2d8; --link: #14566d; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf1; --paper: #12191d; --line: #36444c; --link: #7cc8e0; } }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--link); } h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
table { border-collapse: collapse; margin: 1rem 0; } th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: .25rem solid var(--line); } code { overflow-wrap: anywhere; }
@media print { body { max-width: none; } h2, h3 { break-after: avoid; } table { break-inside: avoid; } }
";
