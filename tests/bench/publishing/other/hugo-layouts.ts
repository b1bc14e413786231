/** Templates for Hugo that give the pages, lists and feeds of the site, in its plainest form. */
export const layouts: Readonly<Record<string, string>> = {
  '_default/baseof.html': `<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="description" content="{{ .Description }}"><meta name="viewport" content="width=device-width">
<link rel="canonical" href="{{ .Permalink }}"><link rel="stylesheet" href="/site.css">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}
<link rel="alternate" type="application/rss+xml" href="{{ "rss.xml" | absLangURL }}"></head>
<body><header><a href="{{ "/" | absLangURL }}">{{ .Site.Title }}</a><nav>
{{ range .Site.Params.nav }}<a href="{{ .path | relLangURL }}">{{ .name }}</a>{{ end }}
{{ range .Translations }}<a lang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a>{{ end }}
</nav></header><main>{{ block "main" . }}{{ end }}</main>
<footer><p>{{ .Site.Params.organisation }}</p><p><a href="tel:{{ .Site.Params.number }}">{{ .Site.Params.number }}</a></p>
<p><a href="mailto:{{ .Site.Params.email }}">{{ .Site.Params.email }}</a></p>
<table>{{ range .Site.Params.hours }}<tr><th>{{ .day }}</th><td>{{ .opens }}–{{ .closes }}</td></tr>{{ end }}</table></footer></body></html>`,
  '_default/single.html': `{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Params.about }} <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006" }}</time></p>
<p>{{ .Description }}</p>{{ .Content }}<ul>{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<ul>{{ range .Params.contacts }}<li>{{ .name }}, {{ .role }}, <a href="tel:{{ .phone }}">{{ .phone }}</a>, {{ .email }}</li>{{ end }}</ul></article>{{ end }}`,
  'partials/teaser.html': `<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006" }}</time></li>`,
  'index.html': `{{ define "main" }}<ol>{{ range first 10 .Site.RegularPages }}{{ partial "teaser.html" . }}{{ end }}</ol>{{ end }}`,
  '_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Site.Taxonomies.years.Alphabetical.Reverse }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}`,
  '_default/taxonomy.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Data.Terms.Alphabetical }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>{{ end }}`,
  '_default/term.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ol>{{ range .Pages }}{{ partial "teaser.html" . }}{{ end }}</ol>{{ end }}`,
  'years/term.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ $year := .Title }}{{ range .Site.Taxonomies.months.Alphabetical.Reverse }}{{ if hasPrefix .Page.Title $year }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}{{ end }}</ul>{{ end }}`,
  'topics/term.html': `{{ define "main" }}<h1>{{ .Title }}</h1><ol>{{ range first 10 .Pages }}{{ partial "teaser.html" . }}{{ end }}</ol>{{ end }}`,
  '_default/rss.xml': `<rss version="2.0"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = .Site.RegularPages }}{{ end }}
{{ range first 50 $pages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Params.guid }}</guid>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate><description>{{ .Content | html }}</description></item>{{ end }}
</channel></rss>`,
};
