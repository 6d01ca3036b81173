/// The one stylesheet, served by ourselves: no other resource is ever loaded.
enum StyleSheet {
  static let path = "/assets/style.css"

  static let text = """
    :root {
      color-scheme: light dark;
      --paper: #fbfaf7; --card: #ffffff; --ink: #1c2733; --quiet: #4d5a66; --line: #d9d6cd;
      --accent: #0f4c5c; --warning: #8a2b0d; --warning-paper: #fdf1ea; --good: #1d5b3a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #12181d; --card: #1a2228; --ink: #e6e9ec; --quiet: #aab4bd; --line: #35424c;
        --accent: #8cc7d6; --warning: #ffb59a; --warning-paper: #33211a; --good: #8fd6ae;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); line-height: 1.65;
      font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei",
        "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
    }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
    header, main, footer { max-width: 58rem; margin: 0 auto; padding: 1rem; }
    header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; }
    header .institution { font-weight: 600; margin-right: auto; }
    h1 { font-size: 1.5rem; margin: .5rem 0; }
    h2 { font-size: 1.2rem; margin: 0 0 .75rem; color: var(--accent); }
    h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
    a { color: var(--accent); text-underline-offset: .2em; }
    a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible,
    summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    section {
      background: var(--card); border: 1px solid var(--line); border-radius: .5rem;
      padding: 1.25rem; margin: 1rem 0;
    }
    nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
    nav ul.actions { gap: .6rem; }
    ul.actions a {
      display: inline-block; padding: .45rem .9rem; border: 1px solid var(--accent);
      border-radius: .35rem; text-decoration: none; background: var(--card);
    }
    .headline { margin: .5rem 0 1rem; }
    .headline strong { display: block; font-size: 2.1rem; line-height: 1.2; }
    .headline span, .quiet, footer { color: var(--quiet); }
    .good { color: var(--good); }
    .warning { color: var(--warning); font-weight: 600; }
    p.warning {
      background: var(--warning-paper); border-left: 4px solid var(--warning);
      padding: .75rem 1rem; font-weight: 400;
    }
    dl { display: grid; grid-template-columns: minmax(8rem, 16rem) 1fr; gap: .25rem 1rem; }
    dt { color: var(--quiet); }
    dd { margin: 0; overflow-wrap: anywhere; }
    table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-size: .95rem; }
    caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
    th, td {
      text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0;
      border-bottom: 1px solid var(--line); overflow-wrap: anywhere;
    }
    th { color: var(--quiet); font-weight: 500; }
    td.amount { font-variant-numeric: tabular-nums; white-space: nowrap; }
    ins { background: color-mix(in srgb, var(--good) 15%, transparent); }
    del { background: color-mix(in srgb, var(--warning) 15%, transparent); }
    summary { cursor: pointer; padding: .4rem 0; color: var(--accent); }
    label { display: block; margin: .75rem 0 .25rem; }
    input, select, button {
      font: inherit; color: var(--ink); background: var(--card); padding: .5rem .75rem;
      border: 1px solid var(--quiet); border-radius: .35rem; max-width: 100%;
    }
    button { background: var(--accent); color: var(--paper); border-color: var(--accent); }
    form p { margin: 1rem 0 0; }
    fieldset { border: 1px solid var(--line); border-radius: .35rem; margin: 1rem 0; }
    legend { font-weight: 600; padding: 0 .4rem; }
    label.choice { display: flex; gap: .6rem; align-items: flex-start; }
    label.choice input { flex: none; width: 1.2rem; height: 1.2rem; margin: .25rem 0 0; }
    input.code { width: 9rem; font-size: 1.4rem; letter-spacing: .2em; }
    @media (max-width: 40rem) {
      dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: .5rem; }
      thead { position: absolute; left: -100rem; }
      table, tbody, tr, td, caption { display: block; }
      tr { border-bottom: 2px solid var(--line); padding: .5rem 0; }
      td { display: flex; justify-content: space-between; gap: 1rem; border: 0; padding: .15rem 0; }
      td::before { content: attr(data-column); color: var(--quiet); flex: 0 0 40%; }
    }
    @media print {
      body { background: #ffffff; color: #000000; }
      section { border: 0; padding: 0; break-inside: avoid; }
      nav, form, .skip, .switch { display: none; }
      details > * { display: block; }
    }

    """
}
