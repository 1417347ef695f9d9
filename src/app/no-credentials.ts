/** The message if Google credentials are needed and there are none. */
export const NO_CREDENTIALS = `no Google credentials were found. There are three ways to give them:
  in a workflow, a step with google-github-actions/auth before this one;
  on a workstation, “gcloud auth application-default login”;
  anywhere, CLOUDSDK_AUTH_ACCESS_TOKEN_FILE with the name of a file that holds an access token`;
