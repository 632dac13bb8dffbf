/** Numbers of terms and sessions, as the source of a regular expression: 二十, 十四. */
export const NUMBER = "[一二三四五六七八九十]{1,3}";
