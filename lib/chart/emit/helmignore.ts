/** What `helm package` leaves out: the files of editors and version control, and the values files of CI. */
export const HELMIGNORE = `.DS_Store
.git/
.gitignore
.idea/
.vscode/
*.swp
*.bak
*.tmp
*.orig
*~
ci/
`;
