/** The line that puts a form into any page. Without a language the form speaks that of the page. */
export function embedSnippet(origin: string, formKey: string, language: string): string {
  const spoken = language === '' ? '' : ` data-language="${language}"`;
  return `<script src="${origin}/embed.js" data-form="${formKey}"${spoken} async></script>`;
}
