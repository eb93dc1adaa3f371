using Plimsoll.Invariants;
using Plimsoll.Model;

namespace Plimsoll.Yaml.Edits;

/// <summary>Texts to edit at random: real manifests, and YAML that few people write.</summary>
internal static class EditableTexts
{
    public static IReadOnlyList<string> Manifests { get; } = [.. ManifestTexts.All.Select(static file => file.Text).Where(IsReadable)];

    public static IReadOnlyList<string> Odd { get; } =
    [
        "a: 1 # a\nb: # b\n  # c\n  c: 2\n\n  # d\n\n  d: [x, {y: z}] # d\n# e\ne: |\n  text\n  # no comment\n\n# end\n",
        "- a\n-   b: 1\n    c: 2 # c\n- - d\n  - - e\n    - f\n-\n  - g\n- # head\n  h: i\n-\n- {}\n- []\n",
        "a:\n- b: 1\n  c:\n  - d\n  - e: 2\n    f: 3\n- g\nh:\n  - i\n",
        "a: |+\n  text\n\n\nb: |-\n  text\n\n\nc: >2\n    folded\n   more\n\nd: |2-\n   x\ne: |+\n  end\n\n",
        "a: |\n  clip",
        "a: |+\n  keep",
        "a:\n  b: >\n    folded\n    text\n\n    more",
        "x:\n  a: |+\n    keep\n\n  b: 1\n\n  c: |\n    clip\n\n  # d\n  d: 2\n\ny: |\nz: >-\n",
        "? a\n: 1\n? b # b\n: # one\n  - 2\n  - 3\n? c\n",
        "a: one\n  two\n\n  three # end\nb: 'one\n\n  two'\nc: \"one \\\n  two\\n\"\nd:\n  text\n  more\ne:\n  'quoted'\n",
        "{a: 1, b: [x, y, {c: d}], \"e\": 'f', g: , h}\n",
        "{ a: 1, b: [ x, y ], }\n",
        "# head\n{\n  \"a\": 1, # a\n  # b\n  \"b\": [\n    1,\n    2 # two\n  ],\n\n  \"c\": {},\n  \"d\": {\"e\":1,\"f\":[]}\n}\n",
        "{\"a\":1,\"b\":[1,2,{\"c\":null}],\"d\":{}}",
        "{\n\t\"a\": 1,\n\t\"b\": [\n\t\ttrue,\n\t\t\"x\"\n\t]\n}\n",
        "[a: 1, b, [c, d: e], {f: g}]\n",
        "a: [x,\n  y, # y\n  z]\nb: {c: 1,\n  d: 2}\nc: [\n  # one\n  1,\n  # two\n  2,\n]\n",
        "base: &base\n  a: 1\n  b: &b {c: 2}\nuse:\n  <<: *base\n  d: *b\nalso: *b\n&k key: v\nother: &free text\nlist:\n- &i item\n- *i\n- *b\n",
        "a: !!str 1\nb: !!int \"2\"\nc: !!map\n  d: !!seq\n  - !!str e\nf: !custom x\ng: &x !!null\nh: !!str &y z\n",
        "--- # doc\n# head\na: 1\n...\n",
        "%YAML 1.2\n---\na: 1\nb:\n- c\n",
        "---\n- a\n- b\n---\nc: 1\nd: {}\n...\n# between\n---\ne: |\n  f\n---\ng:\n",
        "a: 1   \nb:\t\n  c: 2\t# c\nd: x \t\n",
        "\uFEFFa: 1\nb:\n  c: 2\n",
        "a:\n    b:\n        c: 1\n    d:\n        - e\n        - f:\n              g: 1\n",
        "a:\n b:\n  c: 1\n  d:\n   - e\n",
        "a: 1\na: 2\nb: {c: 1, c: 2}\nd:\n  e: 1\n  e: 2\n  f: 3\n",
        "on: 1\n1: 2\n0x10: 3\n1.5: 4\n'quoted key': 6\n\"a\\tb\": 7\n",
        "a: yes\nb: ~\nc: 0o17\nd: 1_000\ne: .5\nf: 12:30\ng: 2020-01-01\nh: =\ni: ''\nj: \"\"\nk: 1e3\n",
        "a:\n  # only comments below\nb:\n# at the margin\n  c: 1\n      # deep\n  d: 2\n # between\ne: 3\n",
        "a:\n\n\n  b: 1\n\n\n  c: 2\n\n\nd: 3\n\n\n",
        "a: x # c\n  # deeper\nb:\n  - y\n    # deeper\n  # c\n  - z\n",
        "- name: a\n\n  value: 1\n\n- name: b\n\n  value: 2\n",
        "key: {\n  a: 1\n  }\nlist: [\n  a\n  ]\nempty: {\n}\nnone: [ ]\ncomment: { # c\n}\n",
        "scalar\n",
        "'quoted'\n",
        "- |\n text\n- >+\n  keep\n\n- |1\n  x\n-   |\n    y\n",
        "- ? a\n  : b\n- ? c\n- ? |\n    d\n  : e\n",
        "a: {b: {c: {d: [e, {f: g}]}}}\nh: [[1, 2], [3]]\n",
        "plain: a#b c:d -e ?f\nurl: http://x/y?z=1#f\ntime: a:b\n",
        "spec:\n  containers:\n  - name: a\n    image: b\n    env:\n    - name: X\n      value: \"1\"\n    # none yet\n    resources: {}\n  # - name: old\n  #   image: gone\n  volumes: []\n",
    ];

    private static bool IsReadable(string text) =>
        ManifestReader.Read(new TextFile("test.yaml", text)).Any(static document => document.Root is not null && document.Problems.All(static problem => !problem.IsMalformed));
}
