/** One table of hostile names, tried in every output: what each does where it isn't taken for text alone. */

export const HOSTILE: Readonly<Record<string, string>> = {
  'ends a script, begins one': '</script><script>document.documentElement.setAttribute("owned", "1")</script>',
  'leaves an attribute': '"><img src=x onerror=document.documentElement.setAttribute("owned","1")>',
  'leaves a quoted attribute': '\' onmouseover=\'document.documentElement.setAttribute("owned","1")',
  'ends a drawing': '</svg></title></style><b onclick=alert(1)>x',
  'ends a section of XML': ']]><!-- --><?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>&a;',
  'is a formula': '=HYPERLINK("http://evil.example","x")',
  'is a formula by plus': '+1+cmd|\' /C calc\'!A0',
  'is a formula by minus': '-2+3',
  'is a formula by at': '@SUM(A1:A9)',
  'is a link in Markdown': '[x](javascript:alert(1)) ![y](http://evil.example/z.png)',
  'is a table, a heading, a tag in Markdown': '| a | b |\n|---|---|\n# Heading\n<b>bold</b>\n```',
  'is code of Typst': '#eval("1") $ x $ #link("http://evil.example") @label <label> \\',
  'speaks to the terminal': '\u001b[31mred\u001b[0m\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007\u0008\u009b2J',
  'breaks lines': 'one\r\ntwo\u2028three\u2029four\u0085five\ttab',
  'turns the direction of reading': '\u202etxt.exe\u202c \u2066left\u2069 \u200f',
  'can\'t be seen': '\u200b\u200d\ufeff\u00ad',
  'is half a character': 'a\ud800b \udc00c \ufffe\uffff',
  'climbs out of its folder': '../../../../etc/passwd',
  'is a device in Windows': 'CON',
  'is an object\'s own': 'constructor',
  'is a field in dots': 'a.b[c]["d"]',
  'is in another script': 'مدرسة الأمل 学校 école',
  'is a picture': '👩‍🏫🏫',
  'has no end': 'long '.repeat(38),
};

/** Characters that no text for people may hold as they are: a terminal, a page or a program could obey them. */
export const ACTING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
