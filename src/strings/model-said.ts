/** What is said when the model cannot be had. Its script carries these texts, so that pages need not. */
export const modelSays = {
  unreachable: 'The model could not be fetched. Check the connection and try again.',
  missing: 'The model is not at its address: the server answered {status}. Try again later.',
  broken: 'The model could not be started. Reload the page and try again.',
} as const;
